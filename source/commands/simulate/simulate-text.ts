import { safeLine } from '../../text/safe-text.ts';
import { thousands } from '../../text/thousands.ts';
import type { Style } from '../output/style.ts';
import type { DecisiveStatement, SimulationResult } from './simulation.ts';

const WORDS: Readonly<Record<SimulationResult['decision'], string>> = {
  allowed: 'allowed',
  explicitDeny: 'explicit deny',
  implicitDeny: 'implicit deny',
};
const WORD_WIDTH = Math.max(...Object.values(WORDS).map(word => word.length));

/** simulationText tells for each action and resource what was decided, by which statements, and which keys were not known. */
export function simulationText(results: readonly SimulationResult[], style: Style): string {
  const width = Math.max(...results.map(({ action }) => action.length));
  const allowed = results.filter(({ decision }) => decision === 'allowed').length;
  const lines = results.flatMap(result => resultLines(result, width, style));
  const [count, all] = [allowed, results.length].map(thousands);
  return [...lines, '', `${count} of ${all} allowed.`].join('\n');
}

function resultLines(
  { action, resource, decision, matchedStatements, missingContext }: SimulationResult,
  width: number,
  style: Style,
): string[] {
  const paint = decision === 'allowed' ? style.good : style.bad;
  const detail = ' '.repeat(WORD_WIDTH + 2);
  const lines = [
    `${paint(WORDS[decision].padEnd(WORD_WIDTH))}  ${safeLine(action).padEnd(width)}  ${safeLine(resource)}`,
  ];
  if (matchedStatements.length > 0)
    lines.push(`${detail}by ${safeLine(matchedStatements.map(statementName).join(', '))}`);
  if (missingContext.length > 0)
    lines.push(`${detail}not known: ${safeLine(missingContext.join(', '))} (say it with --context)`);
  return lines;
}

function statementName({ policy, statement, sid, source }: DecisiveStatement): string {
  if (source !== undefined) return source;
  const place = statement === undefined ? '' : `statement ${statement + 1} of `;
  return `${place}policy ${policy + 1}${sid === undefined ? '' : ` (${sid})`}`;
}
