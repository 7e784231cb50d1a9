import type { Identity } from '../../account/account.ts';
import { safeLine } from '../../text/safe-text.ts';
import { cutMiddle, textWidth } from '../../text/width.ts';
import type { Symbols } from './theme.ts';

/** Columns in which the name of a caller is still to be known again. */
const ENOUGH_FOR_WHO = 24;

/** identityWords says in so many columns in which account the wizard works, as whom and in which Region; account and name stay, the Region gives way. */
export function identityWords(
  { id, arn, region }: Identity,
  columns: number,
  { dot, more }: Pick<Symbols, 'dot' | 'more'>,
): string {
  const who = safeLine(arn.split(':').slice(5).join(':'));
  const gap = ` ${dot} `;
  const account = `${id}${gap}`;
  const place = `${gap}${safeLine(region)}`;
  const room = columns - textWidth(account);
  const beside = room - textWidth(place);
  if (textWidth(who) <= beside || beside >= ENOUGH_FOR_WHO)
    return account + cutMiddle(who, beside, more) + place;
  return account + cutWho(who, Math.max(1, room), more);
}

/** Where even the kind of the caller does not fit beside the name, the name alone is told. */
function cutWho(who: string, room: number, more: string): string {
  if (textWidth(who) <= room || room >= ENOUGH_FOR_WHO) return cutMiddle(who, room, more);
  return cutMiddle(who.slice(who.lastIndexOf('/') + 1), room, more);
}
