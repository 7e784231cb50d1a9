import type { Template } from '../template/template.ts';

/** PRINTED_FAULTS stands above the corrections of a template. */
export const PRINTED_FAULTS = "What AWS's printed example gets wrong today:";

/** riskWords say how risky a template is, and for which values it asks. */
export function riskWords({ risk, parameters }: Template): string {
  const asked = parameters.filter(({ from }) => from !== 'caller').map(({ name }) => name);
  return `Risk: ${risk}.${asked.length === 0 ? '' : ` It asks for ${asked.join(', ')}.`}`;
}

/** sourceLines say where AWS printed the example of a template, if it did. */
export function sourceLines({ source }: Template): string[] {
  return source === undefined ? [] : [`Printed in: ${source.document}, ${source.example}.`];
}
