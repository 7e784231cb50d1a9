import type { Plan } from '../../../source/provision/run.ts';
import { answered } from '../answered.ts';
import type { Walk } from '../walk.ts';
import { atStep, WAYS } from './everywhere.ts';
import { planMade } from './runs-made.ts';

export const NORMAL = { size: { columns: 80, rows: 24 }, name: 'web' };
export const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };

/** planned is a final review whose plan has come, other than it would have been. */
export function planned(scene: typeof NORMAL, change: (plan: Plan) => Partial<Plan>): Walk {
  const walk = awaiting(scene);
  const event = planMade(walk.wizard, scene.name);
  if (event.type !== 'plan-made') throw new Error('A plan is made.');
  return walk.happen({ ...event, plan: { ...event.plan, ...change(event.plan) } });
}

/** awaiting is a final review whose plan has not come yet. */
export function awaiting(scene: typeof NORMAL): Walk {
  return atStep(scene, 'confirm', answered({ policyName: scene.name })).happen({ type: 'plan-awaited' });
}

/** running is a run that has begun. */
export function running(scene: typeof NORMAL): Walk {
  return WAYS.confirm(scene).press('y', 'y').happen({ type: 'run-began' });
}
