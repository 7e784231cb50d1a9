import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_ROLE_DETAILS } from '../../procedure/explained/roles.ts';
import {
  arnsIn,
  EXTRA_LISTS,
  type ExtraList,
  LOG_GROUPS,
  NO_EXTRAS,
  withExtras,
} from '../../procedure/role-details.ts';
import { extraArnProblem } from '../../procedure/role-mistake.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import type { RoleExtras, RoleRequest } from '../../provision/request.ts';
import { plural } from '../../text/words.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { type DetailsTalk, detailedRoles, giveRole } from './detailed-roles.ts';

type Part = 'on' | ExtraList | 'log-groups';

/** askExtras asks what a task execution role may read besides, and whether it may make log groups. */
export const askExtras: DetailsTalk = async (sitting, place, heading) => {
  const heard = new Heard();
  let lines = heading;
  for (;;) {
    const role = detailedRoles(sitting)[place];
    if (role === undefined) return 'on';
    const extras = role.extras ?? NO_EXTRAS;
    const chosen = await chooseOne<Part>(sitting.talk, {
      question: [
        ...lines,
        `About ${role.name}, besides pulling images and writing logs.`,
        stepQuestion('role-details'),
      ],
      options: optionsOf(extras),
      usual: 'on',
      takes: isLikeArns,
      tell: answer => (answer.kind === 'typed' ? problemOf(answer.text) : undefined),
      help: HELP,
      heard,
    });
    lines = [];
    if (chosen.kind === 'typed') {
      give(sitting, role, withArns(extras, arnsIn(chosen.text)));
      sitting.talk.say(`Taken: ${plural(arnsIn(chosen.text).length, 'ARN')}.`);
    } else if (chosen.kind !== 'chosen') return 'back';
    else if (chosen.id === 'on') return 'on';
    else if (chosen.id === 'log-groups') switchLogGroups(sitting, role, extras);
    else await askArns(sitting, role, chosen.id);
  }
};

const HELP = withOwnWords(
  EXPLAINED_ROLE_DETAILS,
  'ARNs can be typed here at once, several with blanks between: each goes where it belongs.',
);

function optionsOf(extras: RoleExtras): Option<Part>[] {
  return [
    { id: 'on', label: 'Go on' },
    ...EXTRA_LISTS.map(({ list, label, detail }): Option<Part> => {
      const count = extras[list].length;
      return { id: list, label, note: count === 0 ? 'none' : plural(count, 'ARN'), detail: [detail] };
    }),
    {
      id: 'log-groups',
      label: LOG_GROUPS.label,
      note: extras.logGroups === 'may-be-made' ? 'yes' : 'no',
      detail: [LOG_GROUPS.detail],
    },
  ];
}

function switchLogGroups(sitting: Sitting, role: RoleRequest, extras: RoleExtras): void {
  const logGroups = extras.logGroups === 'may-be-made' ? 'are-there' : 'may-be-made';
  give(sitting, role, { ...extras, logGroups });
  sitting.talk.say(
    logGroups === 'may-be-made' ? 'It may make log groups.' : 'It may not make log groups: they are there.',
  );
}

async function askArns(sitting: Sitting, role: RoleRequest, list: ExtraList): Promise<void> {
  const extras = role.extras ?? NO_EXTRAS;
  const words = EXTRA_LISTS.find(one => one.list === list);
  const before = extras[list];
  const given = await askText(sitting.talk, {
    question: [
      words?.detail ?? '',
      ...(before.length === 0 ? [] : ['So far:', ...before]),
      `Which ${words?.label ?? list}? ARNs, several with blanks between.`,
    ],
    current: before.join(' '),
    need: 'optional',
    enter: before.length === 0 ? 'Enter leaves it empty.' : 'Enter keeps them; a dash (-) takes them away.',
    check: text => arnsIn(text).flatMap(arn => extraArnProblem(list, arn) ?? [])[0],
    help: EXPLAINED_ROLE_DETAILS,
  });
  if (given.kind === 'text') give(sitting, role, { ...extras, [list]: arnsIn(given.text) });
}

function give(sitting: Sitting, role: RoleRequest, extras: RoleExtras): void {
  giveRole(sitting, role, withExtras(role, extras));
}

/** No choice begins like an ARN. */
function isLikeArns(text: string): boolean {
  return /^arn:/i.test(text);
}

function listFor(arn: string): ExtraList | undefined {
  return EXTRA_LISTS.find(({ list }) => extraArnProblem(list, arn) === undefined)?.list;
}

function problemOf(text: string): readonly string[] | undefined {
  const wrong = arnsIn(text).find(arn => listFor(arn) === undefined);
  return wrong === undefined ? undefined : ['This is the ARN of no secret, parameter or KMS key:', wrong];
}

function withArns(extras: RoleExtras, arns: readonly string[]): RoleExtras {
  const more = EXTRA_LISTS.map(({ list }) => {
    const ofList = arns.filter(arn => listFor(arn) === list);
    return [list, [...new Set([...extras[list], ...ofList])]] as const;
  });
  return { ...extras, ...Object.fromEntries(more) };
}
