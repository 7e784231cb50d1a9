import { afterEach, expect, it } from 'vitest';
import type { AccountChoice } from '../../../source/account/account.ts';
import { noAnswers } from '../../../source/procedure/answers.ts';
import { OpeningFrame } from '../../../source/ui/opening/opening-frame.tsx';
import { initialWizard } from '../../../source/ui/state/initial.ts';
import { drawn } from '../drawn.tsx';
import { picture, UNICODE } from '../prompts/picture.tsx';
import { closeStages } from '../stage.tsx';
import type { Walk } from '../walk.ts';

afterEach(closeStages);

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 60, rows: 15 },
  { columns: 140, rows: 60 },
] as const;
const CHOICES: readonly AccountChoice[] = [
  { sandbox: true },
  { sandbox: false },
  { sandbox: false, profile: 'work' },
];

it.each(SIZES)('is what the wizard shows first, in $columns columns and $rows rows', size => {
  for (const choice of CHOICES) {
    const wizard = initialWizard(choice, noAnswers('create-and-attach'), size);
    const opening = <OpeningFrame choice={choice} size={size} onStopped={() => {}} />;
    expect(picture(opening, size.columns, UNICODE).join('\n')).toBe(drawn({ wizard } as Walk));
  }
});

it('is nothing in a terminal that is too small, of which the wizard speaks', () => {
  const opening = (
    <OpeningFrame choice={{ sandbox: true }} size={{ columns: 40, rows: 10 }} onStopped={() => {}} />
  );
  expect(picture(opening, 40, UNICODE).join('')).toBe('');
});
