/** What AWS answers to a write: its request id is kept in the receipt. */
export interface Written {
  readonly requestId: string;
}
