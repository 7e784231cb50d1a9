import { usageFailure } from '../../text/failure.ts';
import { safeLine } from '../../text/safe-text.ts';
import { plural } from '../../text/words.ts';
import type { Output } from '../output/output.ts';
import { confirm, refuseUnasked } from '../run/confirm.ts';
import { StopSignal } from '../run/stop-signal.ts';

interface ResetFlags {
  readonly users?: string | undefined;
  readonly withoutRoles?: true | undefined;
  readonly yes?: true | undefined;
}

/** showSandbox is the command sandbox show: what the practice account holds. */
export async function showSandbox(
  flags: { readonly all?: true | undefined },
  output: Output,
): Promise<number> {
  const view = (await practiceAccount()).show({ scope: flags.all ? 'all' : 'customer' });
  output.data(view, () => viewText(view));
  return 0;
}

/** resetSandbox is the command sandbox reset: the practice account as it was first, with as many further users as wanted. */
export async function resetSandbox(flags: ResetFlags, output: Output): Promise<number> {
  const users = wholeNumber(flags.users ?? '0');
  const account = await practiceAccount();
  if (!flags.yes) await askForYes();
  account.reset({ users, ...(flags.withoutRoles ? { ecsRoles: 'none' } : {}) });
  const view = account.show({ scope: 'customer' });
  output.outcome(
    { account: view.account, users: view.users.length },
    () => `The practice account is new, with ${plural(view.users.length, 'user')}.`,
  );
  return 0;
}

async function practiceAccount() {
  const [{ PracticeAccount }, { practiceAccountFile }] = await Promise.all([
    import('../../sandbox/practice-account.ts'),
    import('../../sandbox/account-file.ts'),
  ]);
  return new PracticeAccount(practiceAccountFile());
}

async function askForYes(): Promise<void> {
  refuseUnasked('Add --yes to make the practice account new; sandbox show tells what it holds.');
  const stop = new StopSignal();
  try {
    const answer = await confirm('Everything in the practice account will be lost. Type yes: ', stop);
    if (answer === 'no') throw stop.interruption('Nothing was written.');
  } finally {
    stop.release();
  }
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw usageFailure(
    'InvalidValue',
    `--users cannot be ${JSON.stringify(text)}.`,
    'Give a whole number, such as --users 500.',
  );
}

type View = Awaited<ReturnType<Awaited<ReturnType<typeof practiceAccount>>['show']>>;

function viewText(view: View): string {
  const { account, users, groups, roles, instanceProfiles, policies, attachments } = view;
  const section = (title: string, lines: readonly string[]) => [
    '',
    `${title} (${lines.length})`,
    ...lines.map(line => `  ${line}`),
  ];
  return [
    `PRACTICE ACCOUNT ${account.id}   ${account.file}`,
    ...section(
      'Users',
      users.map(user => [`${user.path}${user.name}`, user.groups.join(', ')].filter(Boolean).join('   ')),
    ),
    ...section(
      'Groups',
      groups.map(group => `${group.path}${group.name}`),
    ),
    ...section(
      'Roles',
      roles.map(role => `${role.path}${role.name}`),
    ),
    ...section(
      'Instance profiles',
      instanceProfiles.map(profile => [`${profile.path}${profile.name}`, ...profile.roles].join('   ')),
    ),
    ...section(
      'Policies',
      policies.map(policy => policy.arn),
    ),
    ...section(
      'Inline policies',
      roles.flatMap(({ name, inlinePolicies }) => inlinePolicies.map(policy => `role ${name}   ${policy}`)),
    ),
    ...section(
      'Attachments',
      attachments.map(({ policyArn, principal }) => `${principal.type} ${principal.name}   ${policyArn}`),
    ),
  ]
    .map(safeLine)
    .join('\n');
}
