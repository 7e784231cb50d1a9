import { listOf, type Statement } from '../policy/document.ts';
import { plural } from '../text/words.ts';

/** actionWords names the actions of a statement as they are written: `ecs:RunTask + 1 more`. */
export function actionWords(statement: Statement): string {
  const not = statement.NotAction === undefined ? '' : 'all but ';
  const [first, ...rest] = [...listOf(statement.Action), ...listOf(statement.NotAction)];
  if (first === undefined) return 'no action yet';
  return `${not}${first}${rest.length === 0 ? '' : ` + ${plural(rest.length, 'more', 'more')}`}`;
}
