import { Box } from 'ink';
import type { ReactElement } from 'react';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_DECISIONS } from '../../../procedure/explained/reviews.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { cutMiddle } from '../../../text/width.ts';
import { windowAround } from '../../frame/layout.ts';
import { Line, Rows } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import type { Binding } from '../../keys/binding.ts';
import { focusedField, isFormEvent } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { textOf } from '../../prompts/text-state.ts';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Room, Screen } from '../screen.ts';
import { answerLines, answerTo, keptLines } from './answer-lines.ts';
import {
  ACTION,
  type AskedPolicy,
  editAsk,
  freshAsk,
  keepQuestion,
  questionOf,
  suggestionsFor,
  takeSuggestion,
} from './ask-form.ts';
import type { AskState } from './ask-state.ts';
import { reviewIn } from './subject.ts';

/** What the policy under review would allow: a question typed, its answer live, and the answers to earlier ones. */
export const whatWould: Screen = {
  id: 'what-would',
  question: () => 'What would this policy allow?',
  enter: wizard => {
    const policy = askedPolicy(wizard);
    return policy === undefined ? wizard : withAsk(wizard, freshAsk(wizard.local.ask, policy));
  },
  bindings: wizard => [...OWN_KEYS, ...formKeys(wizard.local.ask.form).flatMap(withoutNext)],
  typed: (wizard, text) => formTyped(wizard.local.ask.form, text),
  reduce: (wizard, event) => {
    const { ask } = wizard.local;
    const policy = askedPolicy(wizard);
    if (event.type === 'went-back' || policy === undefined) return goBack(wizard);
    switch (event.type) {
      case 'suggestion-taken':
        return withAsk(wizard, takeSuggestion(ask, event.by, policy));
      case 'question-kept':
        return withAsk(wizard, keepQuestion(ask, policy));
      default:
        return isFormEvent(event) ? withAsk(wizard, editAsk(ask, event, policy)) : wizard;
    }
  },
  Body: ({ wizard, room }) => {
    const policy = askedPolicy(wizard);
    return policy === undefined ? (
      <Rows height={room.rows} />
    ) : (
      <Asking ask={wizard.local.ask} policy={policy} room={room} />
    );
  },
  detail: wizard => formDetail(wizard.local.ask.form),
  caution: wizard => {
    const policy = askedPolicy(wizard);
    return policy && answerTo(policy.document, questionOf(wizard.local.ask)).caution;
  },
  help: withOwnWords(
    EXPLAINED_DECISIONS,
    'Enter keeps the answer in the list, so that another question can be compared with it.',
  ),
};

const OWN_KEYS: readonly Binding[] = [
  { keys: ['tab'], shown: 'tab', label: 'complete', event: { type: 'suggestion-taken', by: 1 } },
  {
    keys: ['shift-tab'],
    shown: 'shift+tab',
    label: 'the suggestion before',
    event: { type: 'suggestion-taken', by: -1 },
    quiet: true,
  },
  { keys: ['enter'], shown: 'enter', label: 'keep it', event: { type: 'question-kept' } },
];

function withoutNext(binding: Binding): Binding[] {
  return binding.event.type === 'answered' ? [] : [binding];
}

function askedPolicy(wizard: Wizard): AskedPolicy | undefined {
  const { reading } = reviewIn(wizard);
  if (reading.kind === 'problems') return undefined;
  return { document: reading.document, callerValues: wizard.answers.callerValues };
}

function withAsk(wizard: Wizard, ask: AskState): Wizard {
  return withLocal(wizard, 'ask', ask);
}

interface AskingProps {
  readonly ask: AskState;
  readonly policy: AskedPolicy;
  readonly room: Room;
}

/** The form, the answer, and in what is left the suggestions or the answers that were kept. */
function Asking({ ask, policy, room }: AskingProps): ReactElement {
  const symbols = useSymbols();
  const suggestions = openSuggestions(ask, policy);
  const whole = answerLines(answerTo(policy.document, questionOf(ask)), room.columns, symbols);
  // While an action is being typed, what it could become matters more than what is decided about half of it.
  const answer = suggestions.length > 0 ? whole.slice(0, 1) : whole;
  const gap = room.rows < ROWS_FOR_GAP ? 0 : 1;
  const formRows = Math.min(
    ask.form.fields.length,
    Math.max(2, room.rows - answer.length - gap - ROWS_BELOW),
  );
  const answerRows = Math.min(answer.length, room.rows - formRows - gap);
  const below = { ...room, rows: room.rows - formRows - gap - answerRows };
  return (
    <Box flexDirection="column" height={room.rows}>
      <Form form={ask.form} room={{ ...room, rows: formRows }} problems={{}} />
      {gap > 0 && <Line />}
      <Scroll lines={answer.slice(0, answerRows)} from={0} height={answerRows} />
      {suggestions.length > 0 ? (
        <Suggestions list={suggestions} ask={ask} room={below} />
      ) : (
        <Kept ask={ask} policy={policy} room={below} />
      )}
    </Box>
  );
}

/** Rows that suggestions and kept answers should have where there are enough. */
const ROWS_BELOW = 3;
const ROWS_FOR_GAP = 8;

function Kept({ ask, policy, room }: AskingProps): ReactElement {
  const symbols = useSymbols();
  const kept = keptLines(policy.document, ask.asked, room.columns, symbols);
  if (kept.length === 0 || room.rows < 2) return <Rows height={room.rows} />;
  return (
    <Rows height={room.rows}>
      <Line dimColor>{'  Kept'}</Line>
      <Scroll lines={kept} from={0} height={room.rows - 1} />
    </Rows>
  );
}

/** What is written already needs no suggestion, unless the suggestions are being gone through. */
function openSuggestions(ask: AskState, policy: AskedPolicy): readonly string[] {
  const focused = focusedField(ask.form);
  if (focused === undefined) return [];
  const text = textOf(focused.state);
  const list = suggestionsFor(ask, policy);
  if (ask.typed !== undefined) return list.length === 1 ? [] : list;
  const isOpen = focused.id === ACTION ? !list.includes(text) : text === '';
  return isOpen ? list : [];
}

function Suggestions({
  list,
  ask,
  room,
}: {
  list: readonly string[];
  ask: AskState;
  room: Room;
}): ReactElement {
  const { pointer, more } = useSymbols();
  const state = focusedField(ask.form)?.state;
  const current = ask.typed === undefined || state === undefined ? -1 : list.indexOf(textOf(state));
  const { from, to } = windowAround(Math.max(0, current), list.length, room.rows - 1);
  return (
    <Rows height={room.rows}>
      <Line
        dimColor
      >{`  ${list.length.toLocaleString('en-US')} that fit; tab takes ${current === -1 ? 'the first' : 'the next'}`}</Line>
      {list.slice(from, to).map((text, index) => (
        <Line key={text} dimColor={from + index !== current}>
          {`  ${from + index === current ? pointer : ' '} ${cutMiddle(safeLine(text), room.columns - 6, more)}`}
        </Line>
      ))}
    </Rows>
  );
}
