import { Terminal } from '../e2e/terminal.ts';
import type { Frame } from './draw-wizard.ts';
import { COLUMNS, REVIEWED, type Stretch, walk } from './recording.ts';

/** The fewest with which the keys are explained above the footer. */
const ROWS = 20;

/** The steps that the review is about, answered beforehand. */
const ANSWERED = [
  ...['--action', 'ecs:DescribeTasks', '--resource', 'arn:aws:ecs:us-east-1:123456789012:task/web/*'],
  ...['--require-mfa', '--policy-name', 'AmazonECSUserPolicy', '--user-name', 'alice'],
];

const WAY: readonly Stretch[] = [
  {
    name: 'review',
    turns: [
      { when: 'No mistake was found in it.', press: 'enter' },
      { when: 'EcsTaskViewer', press: 'enter' },
    ],
    shows: REVIEWED,
    seconds: 1,
  },
];

/** recordReview gives the final review of a policy that lets alice describe tasks, when she has signed in with MFA. */
export async function recordReview(): Promise<Frame[]> {
  const terminal = Terminal.openProgram(['--sandbox', ...ANSWERED], { columns: COLUMNS, rows: ROWS });
  try {
    return await walk(terminal, WAY);
  } finally {
    await terminal.close();
  }
}
