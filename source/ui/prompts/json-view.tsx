import { Text } from 'ink';
import type { ReactElement } from 'react';
import { plural } from '../../text/words.ts';
import { windowAround } from '../frame/layout.ts';
import { Line, Rows } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import { cut, type JsonLine, type Segment } from './json-lines.ts';
import type { Match } from './json-search.ts';
import { type JsonPicture, type JsonViewState, jsonPicture } from './json-view-state.ts';
import { placeWords } from './place-words.ts';
import { TextInput } from './text-input.tsx';

interface JsonViewProps {
  readonly view: JsonViewState;
  readonly text: string;
  readonly room: Room;
  /** Lines, from 1, with which something is wrong: they are marked. */
  readonly flagged: ReadonlySet<number>;
}

/** JsonView draws the part of a JSON text around the current row, numbered, and a last line that tells the place or the search. */
export function JsonView({ view, text, room, flagged }: JsonViewProps): ReactElement {
  const picture = jsonPicture(view, { text, ...room });
  const { lines, matches, row } = picture;
  const { from, to } = windowAround(row, lines.length, room.rows - 1);
  return (
    <Rows height={room.rows}>
      <Rows height={room.rows - 1}>
        {lines.slice(from, to).map((line, offset) => (
          <CodeLine
            key={`${line.line} ${line.offset}`}
            line={line}
            place={from + offset === row ? 'current' : 'other'}
            digits={picture.digits}
            matches={matches.filter(match => isIn(match, line))}
            flagged={[...flagged].some(number => number > line.line && number <= line.lastLine + 1)}
          />
        ))}
      </Rows>
      <StatusLine view={view} picture={picture} from={from} to={to} />
    </Rows>
  );
}

function isIn(match: Match, { line, lastLine, offset, segments }: JsonLine): boolean {
  if (lastLine > line) return line <= match.line && match.line <= lastLine;
  const end = offset + segments.reduce((sum, { text }) => sum + text.length, 0);
  return match.line === line && match.from < end && match.to > offset;
}

interface CodeLineProps {
  readonly line: JsonLine;
  readonly place: 'current' | 'other';
  readonly digits: number;
  readonly matches: readonly Match[];
  readonly flagged: boolean;
}

/** The sign in the margin tells a match also where no cell can be reversed. */
function CodeLine({ line, place, digits, matches, flagged }: CodeLineProps): ReactElement {
  const symbols = useSymbols();
  const number = line.offset === 0 ? `${line.line + 1}` : '';
  return (
    <Line>
      <Text color="cyan">{place === 'current' ? symbols.pointer : ' '}</Text>
      <Text color="yellow">{flagged ? symbols.warning : matches.length > 0 ? symbols.current : ' '}</Text>
      <Text dimColor>{`${number.padStart(digits)} `}</Text>
      {highlightedParts(line, matches).map(({ text, kind, manner }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part has no identity but its place
        <Text key={index} {...STYLES[kind]} inverse={manner === 'match'}>
          {text}
        </Text>
      ))}
    </Line>
  );
}

const STYLES = {
  key: { color: 'cyan' },
  string: { color: 'green' },
  number: { color: 'yellow' },
  word: { color: 'yellow' },
  punctuation: {},
  fold: { dimColor: true },
} as const;

type Part = Segment & { readonly manner: 'plain' | 'match' };

function highlightedParts({ segments, offset, line, lastLine }: JsonLine, matches: readonly Match[]): Part[] {
  const end = segments.reduce((sum, { text }) => sum + text.length, 0);
  const parts: Part[] = [];
  let done = 0;
  const take = (to: number, manner: Part['manner']) => {
    parts.push(...cut(segments, done, to).map(segment => ({ ...segment, manner })));
    done = Math.max(done, to);
  };
  if (lastLine === line)
    for (const match of matches) {
      take(Math.max(0, match.from - offset), 'plain');
      take(Math.min(end, match.to - offset), 'match');
    }
  take(end, 'plain');
  return parts;
}

interface StatusProps {
  readonly view: JsonViewState;
  readonly picture: JsonPicture;
  readonly from: number;
  readonly to: number;
}

const SEARCH_WIDTH = 30;

function StatusLine({ view, picture, from, to }: StatusProps): ReactElement {
  if (view.mode === 'searching' || view.search.graphemes.length > 0)
    return (
      <Line>
        {'  / '}
        <TextInput state={view.search} focused={view.mode === 'searching'} width={SEARCH_WIDTH} />
        <Text dimColor>{view.search.graphemes.length > 0 ? `   ${matchWords(picture)}` : ''}</Text>
      </Line>
    );
  const [first, last] = [picture.lines[from]?.line ?? 0, picture.lines[to - 1]?.lastLine ?? 0];
  const all = picture.outline.lines.length;
  const folded = view.folded.size === 0 ? '' : `, ${plural(view.folded.size, 'statement')} folded`;
  if (to - from === picture.lines.length && folded === '') return <Line />;
  return <Line dimColor>{`  ${placeWords(first, last + 1, all)}${folded}`}</Line>;
}

/** Which match stands in the current row, and how many there are. */
function matchWords({ matches, lines, row }: JsonPicture): string {
  const current = lines[row];
  if (matches.length === 0) return 'nothing found';
  const index = current === undefined ? -1 : matches.findIndex(match => isIn(match, current));
  const count = plural(matches.length, 'match', 'matches');
  return index === -1 ? count : `${(index + 1).toLocaleString('en-US')} of ${count}`;
}
