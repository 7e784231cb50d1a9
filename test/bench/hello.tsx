// The smallest program with Ink: what no program with Ink can be faster or smaller than.
import { render, Text } from 'ink';

render(<Text>Hello, world!</Text>);
