import { isPreset } from '../../procedure/preset.ts';
import {
  ATTACH_STEPS,
  CREATE_STEPS,
  type ProcedureStep,
  ROLE_STEPS,
  stepsFor,
} from '../../procedure/steps.ts';
import { textWidth } from '../../text/width.ts';
import { stepOf } from '../state/navigation.ts';
import type { Wizard } from '../state/wizard.ts';
import type { Symbols } from './theme.ts';

/** A step as the trail shows it. */
export interface TrailItem {
  /** Stands before the step. */
  readonly gap: string;
  readonly text: string;
  readonly place: 'current' | 'other';
}

/** How far the procedure has come, ready to be drawn. */
export interface Trail {
  readonly procedure: string;
  readonly items: readonly TrailItem[];
  /** `3/5` */
  readonly count: string;
}

/** Below this width the signs alone stand for the other steps. */
const WIDE = 72;

/** trailFor tells the step under way and those around it, in so many columns; nothing outside of the procedures. */
export function trailFor(wizard: Wizard, columns: number, symbols: Symbols): Trail | undefined {
  const current = stepOf(wizard);
  const all = stepsFor(wizard.answers);
  const step = all.find(candidate => candidate.id === current);
  if (step === undefined) return undefined;
  const steps = stepsAround(step, all);
  const index = steps.indexOf(step);
  const made = (procedure: string, names: 'all' | 'current'): Trail => ({
    procedure,
    items: steps.map((item, position) => {
      const place = position === index ? 'current' : 'other';
      const isAnswered = position < index || isPreset(wizard.preset, item, wizard.answers);
      const sign = place === 'current' ? symbols.current : isAnswered ? symbols.tick : symbols.ahead;
      const isNamed = names === 'all' || place === 'current';
      const gap = position === 0 && procedure === '' ? '' : isNamed ? '  ' : ' ';
      return { gap, text: isNamed ? `${sign} ${item.title}` : sign, place };
    }),
    count: `${index + 1}/${steps.length}`,
  });
  const procedure = PROCEDURES[step.procedure === 'both' ? (steps[0]?.procedure ?? 'both') : step.procedure];
  const whole = [made(procedure, 'all'), made('', 'all')];
  const fitting = columns < WIDE ? undefined : whole.find(trail => trailWidth(trail) <= columns);
  return fitting ?? made(procedure, 'current');
}

const PROCEDURES = {
  create: 'Create a policy',
  attach: 'Attach it',
  roles: "ECS's own roles",
  both: 'Attach',
} as const;

/** COUNT_GAP stands before the count of the steps. */
export const COUNT_GAP = '   ';

function trailWidth({ procedure, items, count }: Trail): number {
  const steps = items.reduce((sum, { gap, text }) => sum + gap.length + textWidth(text), 0);
  return procedure.length + steps + COUNT_GAP.length + count.length;
}

/** The trail shows the procedure under way; the final review closes whichever came last. */
function stepsAround(step: ProcedureStep, all: readonly ProcedureStep[]): ProcedureStep[] {
  const attaching = all.filter(item => ATTACH_STEPS.includes(item) || item.procedure === 'both');
  const creating = all.filter(item => CREATE_STEPS.includes(item));
  if (all.some(item => ROLE_STEPS.includes(item))) return [...all];
  if (creating.includes(step)) return attaching.length > 1 ? creating : [...creating, ...attaching];
  return attaching.length > 1 ? attaching : [...creating, ...attaching];
}
