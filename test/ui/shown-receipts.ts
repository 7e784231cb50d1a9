import { Receipts } from '../../source/provision/receipts.ts';

/** shownReceipts keep receipts in the folder, and show a place of one length for them, so that a screen is the same wherever temporary folders are. */
export function shownReceipts(folder: string): Receipts {
  return new Proxy(new Receipts(folder), {
    get(receipts, name) {
      if (name === 'fileOf') return (runId: string) => `/home/alice/runs/${runId}.json`;
      const value: unknown = Reflect.get(receipts, name);
      return typeof value === 'function' ? value.bind(receipts) : value;
    },
  });
}
