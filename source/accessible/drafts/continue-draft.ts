import type { AccountChoice } from '../../account/account.ts';
import { EXPLAINED_DRAFT_PLACES } from '../../procedure/explained/places.ts';
import { EXPLAINED_DRAFTS } from '../../procedure/explained/procedures.ts';
import type { StepId } from '../../procedure/steps.ts';
import { draftRow, type OpenedDraft, placeWords } from '../../procedure/wizard-draft.ts';
import { keptChoice } from '../../settings/draft.ts';
import { timeWords } from '../../text/time-words.ts';
import { askYes } from '../asking/ask-yes.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Sitting } from '../sitting.ts';
import { signIn } from '../where/sign-in.ts';

/** continueDraft asks for a draft and goes on with it where it was left; nothing when the person goes back. */
export async function continueDraft(sitting: Sitting): Promise<StepId | undefined> {
  const { talk, services } = sitting;
  const { desk } = services.drafts;
  for (;;) {
    const { drafts, notices } = desk.list();
    talk.say(...notices);
    const time = timeWords(services.now());
    const chosen = await chooseOne(talk, {
      question: ['Which draft would you like to continue?'],
      options: drafts.map(draft => {
        const { id, title, saved, detail } = draftRow(draft, time);
        return { id, label: title, note: [saved, ...detail].join(', '), detail };
      }),
      usual: drafts[0]?.id,
      verbs: [{ word: 'x', label: 'deletes a draft', takes: 'number' }],
      help: EXPLAINED_DRAFTS,
      empty: 'There are no drafts any more. b goes back.',
    });
    if (chosen.kind === 'back') return undefined;
    if (chosen.kind === 'verb') {
      if (chosen.use.option !== undefined)
        await deleteDraft(sitting, chosen.use.option.id, chosen.use.option.label);
      continue;
    }
    if (chosen.kind !== 'chosen') continue;
    const opened = await sitting.attempt(() => desk.open(chosen.id, sitting.answers.callerValues));
    if (opened.kind === 'done') return takeUp(sitting, opened.value);
    talk.say([opened.failure.message, opened.failure.hint ?? ''].join(' ').trim());
  }
}

async function deleteDraft({ talk, services }: Sitting, id: string, title: string): Promise<void> {
  const wanted = await askYes(talk, [`Delete the draft ${title}?`], EXPLAINED_DRAFTS);
  if (wanted === 'yes') services.drafts.desk.remove(id);
}

/** A draft that was made elsewhere goes on there, or here when the person says so. */
async function takeUp(sitting: Sitting, draft: OpenedDraft): Promise<StepId | undefined> {
  const { answers, step, choice, mark, notices } = draft;
  const place = isSamePlace(choice, keptChoice(sitting.choice)) ? 'here' : await askPlace(sitting, choice);
  if (place === undefined) return undefined;
  sitting.talk.say(...notices);
  sitting.keepDraft();
  sitting.beginAnew({ ...answers, callerValues: sitting.answers.callerValues });
  sitting.services.drafts.desk.takeUp(mark);
  if (place === 'there') {
    sitting.workIn(choice);
    await signIn(sitting);
  }
  return step;
}

async function askPlace(
  { talk, identity }: Sitting,
  choice: AccountChoice,
): Promise<'there' | 'here' | undefined> {
  const here = identity?.sandbox ? 'in the practice account' : `in the account ${identity?.id ?? ''}`;
  const chosen = await chooseOne<'there' | 'here'>(talk, {
    question: ['This draft was made elsewhere. Where shall it go on?'],
    options: [
      { id: 'there', label: `Where it was made: ${placeWords(choice)}` },
      { id: 'here', label: `Here, ${here}` },
    ],
    usual: 'there',
    help: EXPLAINED_DRAFT_PLACES,
  });
  return chosen.kind === 'chosen' ? chosen.id : undefined;
}

/** Both as drafts keep them. Regions do not count: IAM is one for all of them. */
function isSamePlace(a: AccountChoice, b: AccountChoice): boolean {
  if (a.sandbox || b.sandbox) return a.sandbox === b.sandbox;
  return a.profile === b.profile && a.endpointUrl === b.endpointUrl;
}
