import { Box, Text, useApp } from 'ink';
import { type ReactElement, useEffect, useReducer } from 'react';
import type { Services } from './effects/services.ts';
import { useAccount } from './effects/use-account.ts';
import { usePlan, useRun } from './effects/use-run.ts';
import { useKeys, usePasteMarks, useSize } from './effects/use-terminal.ts';
import { Frame } from './frame/frame.tsx';
import { outcomeLines } from './screens/outcome-lines.ts';
import { SCREENS } from './screens/screens.ts';
import { whatWasWritten } from './state/leaving.ts';
import { bindingsOf, wizardReducer } from './state/reducer.ts';
import type { Wizard } from './state/wizard.ts';

const reduce = wizardReducer(SCREENS);

/** App is the root: it holds the state, runs the effects and has the only way out. */
export function App({ initial, services }: { initial: Wizard; services: Services }): ReactElement {
  const [wizard, dispatch] = useReducer(reduce, initial);
  const { exit } = useApp();
  useKeys(dispatch);
  usePasteMarks();
  useSize(dispatch);
  const account = useAccount(wizard, services, dispatch);
  usePlan(wizard, account, services, dispatch);
  useRun(wizard, account, services, dispatch);
  const { exitCode } = wizard;
  useEffect(() => {
    if (exitCode !== undefined) exit(exitCode as never);
  }, [exitCode, exit]);
  if (exitCode !== undefined) return <Farewell wizard={wizard} />;
  const screen = SCREENS[wizard.screen];
  return (
    <Frame wizard={wizard} screen={screen} bindings={bindingsOf(SCREENS, wizard)} screenKeys={screen.bindings(wizard)} />
  );
}

/** What stays in the scrollback: the outcome, or that nothing was written. */
function Farewell({ wizard }: { wizard: Wizard }): ReactElement {
  const lines = outcomeLines(wizard);
  if (lines.length === 0) return <Text>{whatWasWritten(wizard)}</Text>;
  return (
    <Box flexDirection="column">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <Text key={index}>{line.text === '' ? ' ' : line.text}</Text>
      ))}
    </Box>
  );
}
