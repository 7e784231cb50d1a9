import { serialize, statements } from '../../policy/document.ts';
import { summarizeText } from '../../policy/summarize/summarize.ts';
import type { Start } from '../../procedure/answers.ts';
import type { DocumentText } from '../../procedure/document-file.ts';
import { documentProblem } from '../../procedure/document-problem.ts';
import { EXPLAINED_ROLE_DETAILS } from '../../procedure/explained/roles.ts';
import { startFromText } from '../../procedure/import-document.ts';
import { withDocument } from '../../procedure/role-details.ts';
import { heldRole } from '../../procedure/role-wishes.ts';
import { askedOfTaskPolicy, taskPolicyAnswers, taskPolicyDocument } from '../../procedure/task-policy.ts';
import type { RoleRequest } from '../../provision/request.ts';
import { plural } from '../../text/words.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { askFile, askPaste, problemLines } from '../start/own-document.ts';
import { askTemplate } from '../start/template.ts';
import type { Asked } from '../steps/asked.ts';
import { askValues } from '../steps/parameters.ts';
import { type DetailsTalk, detailedRoles, giveRole } from './detailed-roles.ts';

type Way = 'on' | 'nothing' | 'template' | 'file' | 'paste' | 'json';

/** askTaskPolicy asks what a task role may do: nothing, what a template allows, or a document of the person's own. */
export const askTaskPolicy: DetailsTalk = async (sitting, place, heading) => {
  const heard = new Heard();
  let lines = heading;
  for (;;) {
    const role = detailedRoles(sitting)[place];
    if (role === undefined) return 'on';
    const chosen = await chooseOne<Way>(sitting.talk, {
      question: [...lines, `What may the containers of tasks do with ${role.name}?`],
      options: optionsOf(role),
      usual: 'on',
      help: EXPLAINED_ROLE_DETAILS,
      heard,
      tell: answer =>
        answer.kind === 'chosen' && answer.id === 'json' ? jsonLines(sitting, role) : undefined,
    });
    lines = [];
    if (chosen.kind !== 'chosen') return 'back';
    if (chosen.id === 'on') return 'on';
    if (chosen.id === 'nothing') {
      giveRole(sitting, role, withDocument(role, undefined));
      sitting.talk.say('It may do nothing yet.');
      continue;
    }
    const start = await askStart(sitting, chosen.id);
    if (start !== undefined) await take(sitting, role, start);
  }
};

function optionsOf({ document }: RoleRequest): Option<Way>[] {
  return [
    {
      id: 'on',
      label: 'Go on',
      note:
        document === undefined
          ? 'it may do nothing yet'
          : `with ${plural(statements(document).length, 'statement')}`,
    },
    {
      id: 'template',
      label: 'What a template allows',
      note: 'the example policies of AWS, brought up to date',
    },
    { id: 'file', label: 'What a JSON file says' },
    { id: 'paste', label: 'What a pasted JSON document says' },
    ...(document === undefined
      ? []
      : ([
          { id: 'nothing', label: 'Nothing yet' },
          { id: 'json', label: 'Read the JSON' },
        ] as const)),
  ];
}

function jsonLines({ answers }: Sitting, role: RoleRequest): string[] {
  const { document } = heldRole(role, answers);
  return document === undefined ? [] : serialize(document).trimEnd().split('\n');
}

async function askStart(sitting: Sitting, way: Way): Promise<Start | undefined> {
  switch (way) {
    case 'template': {
      const chosen = await askTemplate(sitting, 'documents');
      return chosen && { kind: 'template', ...chosen };
    }
    case 'file':
      return startOf(sitting, await askFile(sitting));
    default:
      return startOf(sitting, await askPaste(sitting));
  }
}

function startOf({ talk }: Sitting, given: DocumentText | undefined): Start | undefined {
  if (given === undefined) return undefined;
  const made = startFromText(given.text, given.origin);
  if (made.kind === 'start') return made.start;
  talk.say('This is no policy document:', ...problemLines(made.problems, given.text));
  return undefined;
}

/** What only a person can fill in is asked for first; what IAM would refuse is not taken. */
async function take(sitting: Sitting, role: RoleRequest, start: Start): Promise<void> {
  const { talk, answers } = sitting;
  const asked: Asked = {
    talk,
    listings: sitting.listings,
    answers: taskPolicyAnswers(start, answers.callerValues),
    usedBefore: () => sitting.usedBefore(),
  };
  if ((await askValues(asked, askedOfTaskPolicy(asked.answers))) === 'back') return;
  const given = withDocument(role, taskPolicyDocument(asked.answers));
  const { document = asked.answers.document } = heldRole(given, answers);
  const problem = documentProblem(document);
  if (problem !== undefined) {
    talk.say(`It is not taken. ${problem}`);
    return;
  }
  giveRole(sitting, role, given);
  alsoWant(sitting, asked.answers.roles);
  talk.say(
    `Taken: ${plural(statements(document).length, 'statement')}.`,
    ...summarizeText(serialize(document)),
  );
}

/** Roles that a placeholder stands for and that the account has not are made as well. */
function alsoWant(sitting: Sitting, roles: readonly RoleRequest[]): void {
  const { answers } = sitting;
  const more = roles.filter(({ name }) => answers.roles.every(role => role.name !== name));
  sitting.answers = { ...answers, roles: [...answers.roles, ...more] };
}
