import { Box } from 'ink';
import { type ReactElement, useState } from 'react';
import type { AccountChoice } from '../../account/account.ts';
import { useSignals } from '../effects/use-signals.ts';
import { useSize } from '../effects/use-terminal.ts';
import { Footer } from '../frame/footer.tsx';
import { isTooSmall, layoutFor, ruleOf } from '../frame/layout.ts';
import { Line, Rows } from '../frame/line.tsx';
import { lookingWords, ProgramLine } from '../frame/program-line.tsx';
import { SpinnerLine } from '../frame/spinner-line.tsx';
import { useSymbols } from '../frame/theme.ts';
import { WAITING_QUESTION, waitingWords } from '../frame/waiting-words.ts';
import { WAITING_BINDINGS } from '../keys/waiting-bindings.ts';
import type { Size } from '../state/wizard.ts';

interface OpeningProps {
  readonly choice: AccountChoice;
  readonly size: Size;
  /** Told when the system asks the program to end. */
  readonly onStopped: (exitCode: number) => void;
}

/** OpeningFrame is the first picture, as the wizard draws it while it waits for the account, without what the other screens need. */
export function OpeningFrame({ choice, size: first, onStopped }: OpeningProps): ReactElement | null {
  const symbols = useSymbols();
  const [size, setSize] = useState(first);
  useSize(event => {
    if (event.type === 'resized') setSize(event.size);
  });
  useSignals(event => {
    if (event.type === 'stopped-from-outside') onStopped(event.exitCode);
  });
  // What to do about it, the wizard says.
  if (isTooSmall(size)) return null;
  const layout = layoutFor(size);
  const rule = ruleOf(layout, symbols);
  return (
    <Box flexDirection="column" height={layout.total}>
      <ProgramLine words={lookingWords(choice, symbols.more)} />
      <Line />
      <Line dimColor>{rule}</Line>
      <Line bold>{WAITING_QUESTION}</Line>
      <SpinnerLine text={waitingWords(choice)} height={layout.bodyRows} />
      <Rows height={layout.detailRows} />
      <Line />
      <Line dimColor>{rule}</Line>
      <Footer bindings={WAITING_BINDINGS} columns={layout.columns} />
    </Box>
  );
}
