import type { Step, StepAction } from './run.ts';

type Places = ReadonlyMap<StepAction, readonly number[]>;

const known = new WeakMap<readonly Step[], Places>();

/** placesOf tells where in a plan the steps of an action stand, so that a step which hangs on few others does not look at thousands. */
export function placesOf(steps: readonly Step[], action: StepAction): readonly number[] {
  const places = known.get(steps) ?? placesByAction(steps);
  known.set(steps, places);
  return places.get(action) ?? [];
}

function placesByAction(steps: readonly Step[]): Places {
  const places = new Map<StepAction, number[]>();
  for (const [place, { action }] of steps.entries()) {
    const others = places.get(action);
    if (others === undefined) places.set(action, [place]);
    else others.push(place);
  }
  return places;
}
