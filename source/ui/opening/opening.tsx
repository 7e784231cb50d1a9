import { type Instance, render } from 'ink';
import type { ReactElement } from 'react';
import type { AccountChoice } from '../../account/account.ts';
import { FrameOutput } from '../effects/frame-output.ts';
import { sizeOf } from '../effects/use-terminal.ts';
import { SymbolsContext, symbolsFor } from '../frame/theme.ts';
import { OpeningFrame } from './opening-frame.tsx';

/** What is drawn on the terminal, and by whom. */
export interface Picture {
  readonly output: FrameOutput;
  readonly ink: Instance;
}

/** draw takes the terminal and draws a first picture on it. */
export function draw(node: ReactElement): Picture {
  const output = new FrameOutput(process.stdout);
  output.begin();
  // What Ink calls debugging is writing every frame whole, without drawing it over the one before.
  const ink = render(withSymbols(node), {
    stdout: output.asStream(),
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  return { output, ink };
}

/** drawInstead draws another picture in the place of one. */
export function drawInstead(picture: Picture, node: ReactElement): Picture {
  picture.ink.rerender(withSymbols(node));
  return picture;
}

/** openPicture draws the first picture of the wizard, while the rest of it is loaded. */
export function openPicture(choice: AccountChoice): Picture {
  const picture = draw(
    <OpeningFrame
      choice={choice}
      size={sizeOf(process.stdout)}
      onStopped={exitCode => {
        takeAway(picture);
        process.exit(exitCode);
      }}
    />,
  );
  return picture;
}

/** takeAway gives the terminal back as if nothing had been drawn. */
export function takeAway({ ink, output }: Picture): void {
  ink.rerender(null);
  ink.unmount();
  output.end();
}

function withSymbols(node: ReactElement): ReactElement {
  return <SymbolsContext.Provider value={symbolsFor(process.env)}>{node}</SymbolsContext.Provider>;
}
