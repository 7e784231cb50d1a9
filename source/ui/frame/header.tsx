import { Text } from 'ink';
import type { ReactElement } from 'react';
import type { Wizard } from '../state/wizard.ts';
import { identityWords } from './identity-words.ts';
import { Line } from './line.tsx';
import { GAP, lookingWords, PROGRAM, ProgramLine } from './program-line.tsx';
import { useSymbols } from './theme.ts';
import { COUNT_GAP, trailFor } from './trail.ts';

/** Header says who works where, and how far the procedure has come. */
export function Header({ wizard }: { wizard: Wizard }): ReactElement {
  return (
    <>
      <IdentityLine wizard={wizard} />
      <TrailLine wizard={wizard} />
    </>
  );
}

const BADGE = '[PRACTICE ACCOUNT]';

function IdentityLine({ wizard }: { wizard: Wizard }): ReactElement {
  const symbols = useSymbols();
  const { identity, size } = wizard;
  if (identity.status !== 'ready') {
    const words = identity.status === 'failed' ? 'not signed in' : lookingWords(wizard.choice, symbols.more);
    return <ProgramLine words={words} />;
  }
  const badge = identity.value.sandbox ? `${BADGE} ` : '';
  const room = size.columns - PROGRAM.length - GAP.length - badge.length;
  return (
    <Line>
      <Text bold>{PROGRAM}</Text>
      {GAP}
      {badge !== '' && (
        <>
          <Text bold color="black" backgroundColor="yellow">
            {BADGE}
          </Text>{' '}
        </>
      )}
      <Text dimColor>{identityWords(identity.value, room, symbols)}</Text>
    </Line>
  );
}

function TrailLine({ wizard }: { wizard: Wizard }): ReactElement {
  const symbols = useSymbols();
  const trail = trailFor(wizard, wizard.size.columns, symbols);
  if (trail === undefined) return <Line />;
  return (
    <Line>
      <Text bold>{trail.procedure}</Text>
      {trail.items.map(({ gap, text, place }, position) => (
        <Text
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
          key={position}
          {...(place === 'current' ? { color: 'cyan' } : { dimColor: true })}
        >
          {gap + text}
        </Text>
      ))}
      <Text dimColor>{COUNT_GAP + trail.count}</Text>
    </Line>
  );
}
