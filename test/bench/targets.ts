import { FIRST_PAGE } from './frame-cases.ts';
import { type Growth, sizeSeries } from './growth.ts';
import { GROWTHS } from './growth-cases.ts';
import { RECEIPT_COUNTS, receiptSeries } from './receipt-cases.ts';

/** A measure with the bound that it is held to. */
export interface Target {
  readonly measure: string;
  /** Series by `group/name`; against another of the same run it is a ratio. */
  readonly of: string;
  readonly against?: string;
  readonly statistic: 'median' | 'p95';
  readonly bound: 'at most' | 'at least';
  readonly value: number;
  /** What was reached so far of a target that is not met. */
  readonly reached?: number;
}

const FLOOR = 'start/node -e 0';

/** The targets of the project, all of them. */
export const TARGETS: readonly Target[] = [
  start('--version', 1.25),
  start('--help', 1.5),
  start('templates', 1.9),
  start('lint', 1.9),
  start('simulate', 1.9),
  { ...start('create --sandbox', 2.8), reached: 3.5 },
  { ...start('create and attach', 3), reached: 4.3 },
  {
    measure: 'two calls of the AWS CLI, to create and attach',
    of: 'start/aws create and attach',
    against: 'start/create and attach',
    statistic: 'median',
    bound: 'at least',
    value: 4.5,
  },
  frame('wizard'),
  frame('wizard --sandbox'),
  {
    measure: `${FIRST_PAGE}, in ms`,
    of: `frame/${FIRST_PAGE}`,
    statistic: 'median',
    bound: 'at least',
    value: 0,
    reached: -100,
  },
  {
    measure: 'peak memory with 5,000 users, to Ink hello world',
    of: 'memory/wizard, 5,000 users',
    against: 'memory/Ink hello world',
    statistic: 'median',
    bound: 'at most',
    value: 1.5,
    reached: 1.65,
  },
  receipts(1.1),
  ...['5,000 users', 'all actions'].flatMap(list =>
    ['arrows, one by one', 'arrows, running', 'letters, one by one', 'letters, running'].map(keys =>
      key(list, keys),
    ),
  ),
  ...GROWTHS.map(growth),
  {
    measure: 'installing the tarball, to an empty package',
    of: 'install/the program',
    against: 'install/an empty package',
    statistic: 'median',
    bound: 'at most',
    value: 2,
  },
];

function start(name: string, value: number): Target {
  return {
    measure: `${name}, to node -e 0`,
    of: `start/${name}`,
    against: FLOOR,
    statistic: 'median',
    bound: 'at most',
    value,
  };
}

function frame(name: string): Target {
  return {
    measure: `first frame of ${name}, to Ink hello world`,
    of: `frame/${name}`,
    against: 'frame/Ink hello world',
    statistic: 'median',
    bound: 'at most',
    value: 1.15,
  };
}

function key(list: string, keys: string): Target {
  return {
    measure: `key to screen in ${list}, ${keys}, to a plain list`,
    of: `keys/${list}, ${keys}`,
    against: `keys/plain list, ${keys}`,
    statistic: 'p95',
    bound: 'at most',
    value: 1.5,
    // The plain list writes a letter down; the wizard filters thousands of rows by it.
    ...(keys === 'letters, one by one' ? { reached: 3 } : {}),
  };
}

/** Ten times the receipts; the list itself is ten times as long. */
function receipts(value: number): Target {
  const [few, many] = RECEIPT_COUNTS;
  return {
    measure: `peak memory of runs: ${many.toLocaleString('en-US')} to ${few.toLocaleString('en-US')} receipts`,
    of: `receipts/${receiptSeries(many)}`,
    against: `receipts/${receiptSeries(few)}`,
    statistic: 'median',
    bound: 'at most',
    value,
    reached: 1.5,
  };
}

/** Ten times the size. */
function growth({ name, sizes }: Growth): Target {
  const [first = 0, last = 0] = [sizes[0], sizes.at(-1)];
  return {
    measure: `${name}: ${last.toLocaleString('en-US')} to ${first.toLocaleString('en-US')}`,
    of: `growth/${sizeSeries(name, last)}`,
    against: `growth/${sizeSeries(name, first)}`,
    statistic: 'median',
    bound: 'at most',
    value: 12,
  };
}
