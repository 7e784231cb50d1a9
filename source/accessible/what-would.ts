import type { PolicyDocument } from '../policy/document.ts';
import { contextKeysFor } from '../procedure/context-keys.ts';
import { withOwnWords } from '../procedure/explained/own-words.ts';
import { EXPLAINED_DECISIONS } from '../procedure/explained/reviews.ts';
import { actionSuggestions, firstQuestion, requestOf, resourceSuggestions } from '../procedure/question.ts';
import type { Review } from '../procedure/reviewed-policy.ts';
import { whatWouldThis } from '../procedure/what-would-this.ts';
import { actionReference } from '../reference/service.ts';
import { askText, type TextGiven } from './asking/ask-text.ts';
import type { Sitting } from './sitting.ts';

/** askWhatWould asks for an action, a resource and what is known of the request, and tells what a policy decides about it, as often as wanted. */
export async function askWhatWould(sitting: Sitting, { reading }: Review): Promise<void> {
  const { talk, answers } = sitting;
  if (reading.kind === 'problems') {
    talk.say('Only a policy can be asked: mend the text first.');
    return;
  }
  const { document } = reading;
  const { callerValues } = answers;
  let action = firstQuestion(document, callerValues).action;
  for (;;) {
    const named = await askAction(sitting, document, action);
    if (named.kind === 'back') return;
    action = named.text;
    const [usual = '*', ...others] = resourceSuggestions(document, action, callerValues);
    const resource = await askText(talk, {
      question: [
        ...(others.length === 0 ? [] : ['Others that fit:', ...others.slice(0, SAID_MOST)]),
        'On which resource?',
      ],
      current: usual,
      need: 'required',
      check: () => undefined,
      help: ['The ARN of what is acted upon; * for an action that takes no resource.'],
    });
    if (resource.kind === 'back') continue;
    const context = await askContext(sitting, document, action);
    if (context === undefined) continue;
    const question = { action, resource: resource.text, context };
    const answer = whatWouldThis(document, requestOf(question, contextKeysFor(document, action)));
    talk.say(
      '',
      answer.words,
      ...answer.deciding.map(({ index, words }) => `Statement ${index + 1}: ${words}`),
      ...(answer.caution === undefined ? [] : [answer.caution]),
    );
  }
}

/** So many examples are read out. */
const SAID_MOST = 5;

function askAction({ talk }: Sitting, document: PolicyDocument, current: string): Promise<TextGiven> {
  const check = (typed: string) => {
    if (actionReference(typed) !== undefined || /^[\w-]+:\w+$/.test(typed)) return undefined;
    const found = actionSuggestions(document, typed).slice(0, SAID_MOST);
    return found.length === 0
      ? 'That is no action: write one like ecs:RunTask.'
      : `Write an action in full. These have it in them: ${found.join(', ')}.`;
  };
  return askText(talk, {
    question: ['Would it allow which action? b ends the questions.'],
    current,
    need: 'required',
    check,
    help: withOwnWords(
      EXPLAINED_DECISIONS,
      'A part of the name of an action shows the actions that have it.',
    ),
  });
}

/** What is known of the request, by the keys that the policy looks at; nothing when the person goes back. */
async function askContext(
  { talk }: Sitting,
  document: PolicyDocument,
  action: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  const context: Record<string, string> = {};
  for (const { key, description, example, valued } of contextKeysFor(document, action)) {
    const given = await askText(talk, {
      question: [
        ...(description === '' ? [] : [description]),
        `${key} of the request, such as ${example}${valued === 'multi' ? ', several with commas' : ''}:`,
      ],
      current: '',
      need: 'optional',
      check: () => undefined,
      help: [
        'What the request says of itself. Left empty, it is not known, and the answer says whether it matters.',
      ],
    });
    if (given.kind === 'back') return undefined;
    context[key] = given.text;
  }
  return context;
}
