/** Writes one sample of a series down. */
export type Record = (series: string, value: number) => void;

/** A thing that is measured: each call takes one sample, or a few, of one or more series. */
export interface Case {
  readonly name: string;
  measure(record: Record): Promise<void> | void;
}

/** Cases that are measured in turn, round by round, so that a change of the machine's pace meets all of them alike. */
export interface Group {
  readonly name: string;
  readonly unit: 'ms' | 'MiB';
  /** Counted rounds of a whole and of a short run. */
  readonly rounds: { readonly whole: number; readonly short: number };
  /** Rounds before them that are not counted; one unless said otherwise. */
  readonly warmUp?: number;
  /** A case that the others of its group are compared with is measured always, whatever is asked for. */
  readonly floor?: string;
  /** open makes what the cases need. */
  open(): Promise<{ readonly cases: readonly Case[]; close(): Promise<void> | void }>;
}
