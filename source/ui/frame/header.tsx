import { Text } from 'ink';
import type { ReactElement } from 'react';
import { ATTACH_STEPS, CREATE_STEPS, type ProcedureStep, stepsFor } from '../../procedure/steps.ts';
import { safeLine } from '../../text/safe-text.ts';
import { stepOf } from '../state/navigation.ts';
import type { Wizard } from '../state/wizard.ts';
import { Line } from './line.tsx';
import { useSymbols } from './theme.ts';

/** Header says who works where, and how far the procedure has come. */
export function Header({ wizard }: { wizard: Wizard }): ReactElement {
  return (
    <>
      <IdentityLine wizard={wizard} />
      <TrailLine wizard={wizard} />
    </>
  );
}

function IdentityLine({ wizard: { identity } }: { wizard: Wizard }): ReactElement {
  const { dot, more } = useSymbols();
  if (identity.status !== 'ready') {
    const words = identity.status === 'failed' ? 'not signed in' : `looking for your credentials${more}`;
    return (
      <Line>
        <Text bold>ecs-iam-wizard</Text> <Text dimColor>{`  ${words}`}</Text>
      </Line>
    );
  }
  const { id, arn, region, sandbox } = identity.value;
  const who = safeLine(arn.split(':').slice(5).join(':'));
  return (
    <Line>
      <Text bold>ecs-iam-wizard</Text>
      {'   '}
      {sandbox && (
        <Text bold color="black" backgroundColor="yellow">
          [PRACTICE ACCOUNT]
        </Text>
      )}
      <Text dimColor>{`${sandbox ? ' ' : ''}${id} ${dot} ${who} ${dot} ${region}`}</Text>
    </Line>
  );
}

function TrailLine({ wizard }: { wizard: Wizard }): ReactElement {
  const symbols = useSymbols();
  const current = stepOf(wizard);
  const all = stepsFor(wizard.answers);
  const step = all.find(candidate => candidate.id === current);
  if (step === undefined) return <Line />;
  const trail = trailOf(step, all);
  const index = trail.indexOf(step);
  const compact = wizard.size.columns < 72;
  return (
    <Line>
      <Text bold>
        {PROCEDURES[step.procedure === 'both' ? (trail[0]?.procedure ?? 'both') : step.procedure]}
      </Text>
      {trail.map((item, position) => (
        <Text key={item.id} {...(item === step ? { color: 'cyan' } : { dimColor: true })}>
          {compact && item !== step ? ` ${mark(position)}` : `  ${mark(position)} ${item.title}`}
        </Text>
      ))}
      <Text dimColor>{`   ${index + 1}/${trail.length}`}</Text>
    </Line>
  );

  function mark(position: number): string {
    if (position === index) return symbols.current;
    return position < index ? symbols.tick : symbols.ahead;
  }
}

const PROCEDURES = { create: 'Create a policy', attach: 'Attach it', both: 'Attach' } as const;

/** The trail shows the procedure under way; the final review closes whichever came last. */
function trailOf(step: ProcedureStep, all: readonly ProcedureStep[]): ProcedureStep[] {
  const attaching = all.filter(item => ATTACH_STEPS.includes(item) || item.procedure === 'both');
  const creating = all.filter(item => CREATE_STEPS.includes(item));
  if (creating.includes(step)) return attaching.length > 1 ? creating : [...creating, ...attaching];
  return attaching.length > 1 ? attaching : [...creating, ...attaching];
}
