import type { Wizard } from '../../state/wizard.ts';
import { isSamePolicy } from '../review/subject.ts';

/** unsavedCheck names the checked policy that was changed and neither saved nor gone on with, or nothing. */
export function unsavedCheck({ local: { checked } }: Wizard): string | undefined {
  if (checked === undefined || isSamePolicy(checked.given, checked.reviewed)) return undefined;
  const isSaved = checked.saved !== undefined && isSamePolicy(checked.saved, checked.reviewed);
  return isSaved ? undefined : checked.origin;
}
