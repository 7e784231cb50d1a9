// The smallest program with Ink: what no program with Ink can be faster or smaller than.
import { render, Text } from 'ink';

render(<Text>Hello, world!</Text>);
// Its memory is looked at from outside, while it lives.
if (process.argv[2] === 'stay') setInterval(() => {}, 60_000);
