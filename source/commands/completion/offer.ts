import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { type Candidate, fitting, type Offer, words } from './candidate.ts';
import { flagValues } from './flag-values.ts';
import { openCommands, openFlags, type Place, placeIn } from './place.ts';
import { wordValues } from './word-values.ts';

/** offerFor is what can stand at the cursor, by the words before it and what is typed of the word itself. */
export async function offerFor(
  program: CommandUnknownOpts,
  before: readonly string[],
  typed: string,
): Promise<Offer> {
  const place = placeIn(program, before, typed);
  const { wanted } = place;
  if (wanted.kind === 'flag') return words(fitting(flags(place), typed));
  if (wanted.kind === 'value') return prefixed(await flagValues(place), wanted.before, wanted.typed);
  const commands = openCommands(place).map(one => ({
    value: one.name(),
    description: one.summary() || one.description(),
  }));
  const offer = commands.length > 0 ? words(commands) : await wordValues(place, typed);
  if (offer.kind !== 'words') return offer;
  // Where no word is wanted, Tab shows the flags.
  return words(fitting(offer.candidates.length > 0 ? offer.candidates : flags(place), typed));
}

function prefixed(offer: Offer, before: string, typed: string): Offer {
  if (offer.kind !== 'words') return offer;
  return words(fitting(offer.candidates, typed).map(one => ({ ...one, value: `${before}${one.value}` })));
}

function flags(place: Place): Candidate[] {
  return openFlags(place).map(({ long = '', description }) => ({ value: long, description }));
}
