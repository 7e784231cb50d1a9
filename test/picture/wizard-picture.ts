import { drawWizard } from './draw-wizard.ts';
import { recordReview } from './record-review.ts';
import { recordWizard } from './record-wizard.ts';
import { COLUMNS } from './recording.ts';

const COMMAND = 'ecs-iam-wizard --sandbox';

/** wizardPicture records the built wizard and draws it as docs/wizard.svg shows it. */
export async function wizardPicture(): Promise<string> {
  return drawWizard(await recordWizard(), {
    columns: COLUMNS,
    command: COMMAND,
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

/** reviewPicture records the final review of the built wizard and draws it as docs/review.svg shows it. */
export async function reviewPicture(): Promise<string> {
  return drawWizard(await recordReview(), {
    columns: COLUMNS,
    command: COMMAND,
    title: 'The final review of the wizard',
    description: [
      'Nothing has been changed yet; this run would create the policy AmazonECSUserPolicy, with 1 statement, and attach it to the user alice.',
      'Below stand the account and who calls, and the keys: y makes these changes, j shows the JSON, c the same as a command, s saves a request file.',
    ].join(' '),
    still: 'review',
  });
}
