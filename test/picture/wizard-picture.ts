import { drawWizard } from './draw-wizard.ts';
import { COLUMNS, recordWizard } from './record-wizard.ts';

/** wizardPicture records the built wizard and draws it as docs/wizard.svg shows it. */
export async function wizardPicture(): Promise<string> {
  return drawWizard(await recordWizard(), {
    columns: COLUMNS,
    command: 'ecs-iam-wizard --sandbox',
    title: 'The wizard, from its menu to a policy that is created and attached',
    description: [
      'Eight screens in the practice account, one after the other.',
      'The menu. The templates, where "Run one task family on one cluster" is chosen.',
      'Its parameters, among them a role that will be made in the same run.',
      'The two statements that come of them. The policy in words, in which no mistake was found.',
      'The users, of whom alice is chosen.',
      'The final review: nothing has been changed yet; this run would create the role ecsTaskRole, create the policy RunWeb and attach it to the user alice.',
      'What was done, with the command that does the same again and the one that takes it back.',
    ].join(' '),
    still: 'review',
  });
}
