import { Text } from 'ink';
import { memo, type ReactElement } from 'react';
import type { Wizard } from '../state/wizard.ts';
import { identityWords } from './identity-words.ts';
import { Line } from './line.tsx';
import { GAP, lookingWords, PROGRAM, ProgramLine } from './program-line.tsx';
import { useSymbols } from './theme.ts';
import { COUNT_GAP, type Trail, trailFor } from './trail.ts';

/** Header says who works where, and how far the procedure has come. */
export function Header({ wizard }: { wizard: Wizard }): ReactElement {
  return (
    <>
      <IdentityLine identity={wizard.identity} choice={wizard.choice} columns={wizard.size.columns} />
      <TrailLine wizard={wizard} />
    </>
  );
}

const BADGE = '[PRACTICE ACCOUNT]';

type IdentityProps = Pick<Wizard, 'identity' | 'choice'> & { readonly columns: number };

const IdentityLine = memo(function IdentityLine({ identity, choice, columns }: IdentityProps) {
  const symbols = useSymbols();
  if (identity.status !== 'ready') {
    const words = identity.status === 'failed' ? 'not signed in' : lookingWords(choice, symbols.more);
    return <ProgramLine words={words} />;
  }
  const badge = identity.value.sandbox ? `${BADGE} ` : '';
  const room = columns - PROGRAM.length - GAP.length - badge.length;
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
});

function TrailLine({ wizard }: { wizard: Wizard }): ReactElement {
  const symbols = useSymbols();
  const trail = trailFor(wizard, wizard.size.columns, symbols);
  return trail === undefined ? <Line /> : <Steps trail={trail} />;
}

/** Most keys leave the trail as it was. */
const Steps = memo(function Steps({ trail }: { trail: Trail }) {
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
}, isSame);

function isSame({ trail }: { trail: Trail }, next: { trail: Trail }): boolean {
  return JSON.stringify(trail) === JSON.stringify(next.trail);
}
