import { Text } from 'ink';
import { needsTag } from '../../../procedure/condition-key-choices.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_CONDITION_VALUES } from '../../../procedure/explained/scope.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { cutEnd } from '../../../text/width.ts';
import { Line, Rows } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import { listEditorCaution } from '../../prompts/list-editor-problems.ts';
import { ListEditor } from '../../prompts/list-editor-view.tsx';
import { TextInput } from '../../prompts/text-input.tsx';
import { sentenceLines } from '../../prompts/text-line.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import {
  draftCaution,
  draftKey,
  draftOperators,
  draftSentence,
  takesOneValue,
  typeWords,
  valueCheck,
} from './condition-draft.ts';
import { conditionKeys, conditionTyped } from './condition-part-keys.ts';
import { candidatesFor, reduceCondition } from './reduce-condition.ts';
import type { ConditionDraft } from './scope-state.ts';

/** One condition: its tag where the key has one, the operator, the values, and what it all says. */
export const condition: Screen = {
  id: 'condition',
  question: ({ local: { conditionDraft } }) =>
    conditionDraft === undefined ? 'Condition' : `Condition on ${safeLine(draftKey(conditionDraft))}`,
  enter: wizard => wizard,
  resume: wizard => wizard,
  bindings: conditionKeys,
  typed: (wizard, text) => conditionTyped(wizard, text),
  reduce: reduceCondition,
  Body: ({ wizard, room }) => <Body wizard={wizard} room={room} />,
  detail: wizard => {
    const draft = wizard.local.conditionDraft;
    return draft === undefined ? [] : detailOf(wizard, draft);
  },
  caution: wizard => {
    const draft = wizard.local.conditionDraft;
    if (draft === undefined) return undefined;
    const typed = draft.part === 'values' ? listEditorCaution(draft.values, valueCheck(draft)) : undefined;
    return typed ?? draftCaution(wizard, draft);
  },
  help: withOwnWords(
    EXPLAINED_CONDITION_VALUES,
    'Tab completes a value with what the policy names already, or with how an ARN of this account begins.',
  ),
};

function detailOf(wizard: Wizard, draft: ConditionDraft): string[] {
  switch (draft.part) {
    case 'tag':
      return [
        'The key of the tag, as in team or CostCenter; letter case counts for its value, not for its key.',
      ];
    case 'operator':
      return ['Enter shows every operator that fits, with what each lets through.'];
    case 'values': {
      const [first] = candidatesFor(wizard, draft);
      return [
        `The key has ${typeWords(draft)}.`,
        ...(first === undefined ? [] : [safeLine(`Tab completes, for example ${first}`)]),
      ];
    }
  }
}

/** Rows for the sentence beneath the values. */
const SENTENCE_ROWS = 2;
const LABEL = 10;

function Body({ wizard, room }: { wizard: Wizard; room: Room }) {
  const draft = wizard.local.conditionDraft;
  if (draft === undefined) return <Rows height={room.rows} />;
  const tagged = needsTag(draft.keyName);
  const sentence = sentenceLines(safeLine(draftSentence(wizard, draft)), room.columns, 'quiet');
  const free = room.rows - SENTENCE_ROWS - (tagged ? 2 : 1);
  const rows = Math.max(1, Math.min(draft.values.values.length + 2, free));
  return (
    <Rows height={room.rows}>
      {tagged && <TagLine draft={draft} columns={room.columns} />}
      <OperatorLine wizard={wizard} draft={draft} columns={room.columns} />
      <Values draft={draft} room={{ columns: room.columns, rows }} />
      {sentence.slice(0, SENTENCE_ROWS).map(({ text }) => (
        <Line key={text} dimColor>
          {text}
        </Line>
      ))}
    </Rows>
  );
}

interface PartProps {
  readonly draft: ConditionDraft;
  readonly columns: number;
}

function TagLine({ draft, columns }: PartProps) {
  const { pointer } = useSymbols();
  const focused = draft.part === 'tag';
  const empty = draft.tag.graphemes.length === 0;
  return (
    <Line>
      <Text
        {...(focused ? { color: 'cyan' } : {})}
      >{`${focused ? pointer : ' '} ${'Tag'.padEnd(LABEL)}`}</Text>
      <TextInput state={draft.tag} focused={focused} width={columns - LABEL - 12} />
      {empty && <Text dimColor> (team)</Text>}
    </Line>
  );
}

function OperatorLine({ wizard, draft, columns }: PartProps & { wizard: Wizard }) {
  const { pointer, more } = useSymbols();
  const focused = draft.part === 'operator';
  const choice = draftOperators(wizard, draft).find(({ operator }) => operator === draft.operator);
  const words = `${draft.operator}   ${choice?.words ?? ''}`;
  return (
    <Line {...(focused ? { color: 'cyan' } : {})}>
      {`${focused ? pointer : ' '} ${'Operator'.padEnd(LABEL)}${cutEnd(safeLine(words), columns - LABEL - 3, more)}`}
    </Line>
  );
}

/** While another part is in hand, no row of the values is. */
function Values({ draft, room }: { draft: ConditionDraft; room: Room }) {
  const { values, part } = draft;
  const shown = part === 'values' ? values : { ...values, cursor: -1, hand: { kind: 'moving' } as const };
  return (
    <ListEditor
      editor={shown}
      room={room}
      check={valueCheck(draft)}
      addWords={takesOneValue(draft) ? 'add a value: true or false' : 'add a value'}
      placeholder="a value"
    />
  );
}
