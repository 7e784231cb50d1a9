import type { AccountChoice } from '../../account/account.ts';
import { ASSUMED, regionOf } from '../../account/region.ts';
import { placeholdersIn } from '../../policy/placeholders.ts';
import type { Answers } from '../../procedure/answers.ts';

/** assumedRegionNote tells of a Region that nobody named and that ARNs get all the same; nothing where somebody did, or none is wanted. */
export async function assumedRegionNote(
  answers: Answers,
  choice: AccountChoice,
): Promise<string | undefined> {
  if (choice.sandbox || !wantsRegion(answers)) return undefined;
  const { region, from } = await regionOf(choice);
  if (from !== ASSUMED) return undefined;
  return `No Region is configured: ARNs get ${region}. --region NAME, or --set region=NAME, says another.`;
}

function wantsRegion({ document, parameters, roles }: Answers): boolean {
  const named = Object.hasOwn(parameters, 'region');
  const open = [...(named ? [] : [document]), ...roles.map(role => role.document)];
  return placeholdersIn(open).includes('region');
}
