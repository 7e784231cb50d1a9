import type { Option } from './option.ts';

/** AGAIN says how choices are heard again that are not read out with their question. */
export const AGAIN = '? reads the choices again.';

/** Heard remembers which choices a menu has read out, so that they are not read again as long as they are the same. */
export class Heard {
  #words: string | undefined;

  /** has tells whether these choices were read out last, and takes them for read out from then on. */
  has(options: readonly Option[]): boolean {
    const words = JSON.stringify(options.map(({ id, label }) => [id, label]));
    const isSame = words === this.#words;
    this.#words = words;
    return isSame;
  }
}
