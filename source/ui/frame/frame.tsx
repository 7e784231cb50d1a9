import { Box } from 'ink';
import type { ReactElement } from 'react';
import { wrapWords } from '../../text/wrap.ts';
import type { Binding } from '../keys/binding.ts';
import type { Screen } from '../screens/screen.ts';
import { noteOf, noteRows } from '../state/tour.ts';
import { isWaiting } from '../state/waiting.ts';
import type { Wizard } from '../state/wizard.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { helpRows, helpWords } from './help-lines.ts';
import { isTooSmall, type Layout, layoutFor, ruleOf, SMALLEST } from './layout.ts';
import { Line, Rows } from './line.tsx';
import { MessageLines, messageOf } from './message.tsx';
import { HelpBody, LeaveBody } from './overlay.tsx';
import { Preview, previewColumns } from './preview.tsx';
import { SpinnerLine } from './spinner-line.tsx';
import { useSymbols } from './theme.ts';
import { TourLines } from './tour-lines.tsx';
import { WAITING_QUESTION, waitingWords } from './waiting-words.ts';

interface FrameProps {
  readonly wizard: Wizard;
  readonly screen: Screen;
  readonly bindings: readonly Binding[];
  /** Keys that count on the screen when the help is closed again. */
  readonly helpKeys: readonly Binding[];
}

/** Frame is the picture of the wizard: identity, trail, question, body, detail, problem and keys, always as high. */
export function Frame({ wizard, screen, bindings, helpKeys }: FrameProps): ReactElement {
  const symbols = useSymbols();
  if (isTooSmall(wizard.size)) return <TooSmall wizard={wizard} />;
  const message = messageOf(wizard, screen);
  const layout = withMessage(layoutFor(wizard.size), message.lines.length);
  const rule = ruleOf(layout, symbols);
  const room = { columns: layout.columns, rows: layout.bodyRows };
  const rows = noteRows(wizard);
  return (
    <Box flexDirection="column" height={layout.total + rows}>
      <Header wizard={wizard} />
      <Line dimColor>{rule}</Line>
      <Line bold>{questionOf(wizard, screen)}</Line>
      {wizard.overlay === 'help' && (
        <HelpBody
          words={helpWords(screen, wizard)}
          keys={helpKeys}
          from={wizard.helpScroll}
          room={{ ...room, rows: helpRows(layout) }}
        />
      )}
      {wizard.overlay === 'leave' && <LeaveBody wizard={wizard} room={room} />}
      {wizard.overlay === 'none' && <Body wizard={wizard} screen={screen} room={room} />}
      {wizard.overlay !== 'help' && (
        <Rows height={layout.detailRows}>
          {wizard.overlay === 'none' &&
            !isWaiting(wizard) &&
            detailLines(screen.detail(wizard), layout).map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
              <Line key={index} dimColor>{`  ${text}`}</Line>
            ))}
        </Rows>
      )}
      <MessageLines message={message} />
      {rows > 0 && (
        <TourLines
          note={wizard.overlay === 'none' ? noteOf(wizard) : undefined}
          columns={layout.columns}
          rows={rows}
        />
      )}
      <Line dimColor>{rule}</Line>
      <Footer bindings={bindings} columns={layout.columns} />
    </Box>
  );
}

/** The first rows of what there is to say; what is left out is said to be. */
function detailLines(paragraphs: readonly string[], { columns, detailRows }: Layout): string[] {
  const all = paragraphs.flatMap(text => wrapWords(text, columns - 4));
  if (all.length <= detailRows) return all;
  const shown = all.slice(0, Math.max(0, detailRows - 1));
  const [last = ''] = wrapWords(all[shown.length] ?? '', columns - 8);
  return detailRows === 0 ? [] : [...shown, `${last} ...`];
}

/** A long message takes its further rows from the detail, or from the body where there is no detail. */
function withMessage(layout: Layout, rows: number): Layout {
  const fromDetail = Math.min(rows - 1, layout.detailRows);
  return {
    ...layout,
    detailRows: layout.detailRows - fromDetail,
    bodyRows: layout.bodyRows - (rows - 1 - fromDetail),
  };
}

function Body({
  wizard,
  screen,
  room,
}: Pick<FrameProps, 'wizard' | 'screen'> & { room: { columns: number; rows: number } }): ReactElement {
  if (isWaiting(wizard)) return <SpinnerLine text={waitingWords(wizard.choice)} height={room.rows} />;
  const beside = previewColumns(wizard);
  if (beside === 0) return <screen.Body wizard={wizard} room={room} />;
  const left = { columns: room.columns - beside, rows: room.rows };
  return (
    <Box height={room.rows}>
      <Box width={left.columns} flexShrink={0} flexDirection="column">
        <screen.Body wizard={wizard} room={left} />
      </Box>
      <Preview wizard={wizard} room={{ columns: beside, rows: room.rows }} />
    </Box>
  );
}

function questionOf(wizard: Wizard, screen: Screen): string {
  if (wizard.overlay === 'help') return `Help: ${screen.question(wizard)}`;
  if (wizard.overlay === 'leave') return 'Leave the wizard?';
  if (isWaiting(wizard)) return WAITING_QUESTION;
  return screen.question(wizard);
}

function TooSmall({ wizard }: { wizard: Wizard }): ReactElement {
  const { size } = wizard;
  const words =
    wizard.overlay === 'leave'
      ? 'Leave the wizard? Press y to leave, esc to stay.'
      : `The wizard needs ${SMALLEST.columns} columns and ${SMALLEST.rows} rows; this terminal has ${size.columns} and ${size.rows}. Please enlarge it; your answers are kept.`;
  return (
    <Rows height={Math.max(1, layoutFor(size).total)}>
      {wrapWords(words, size.columns - 1).map(line => (
        <Line key={line}>{line}</Line>
      ))}
    </Rows>
  );
}
