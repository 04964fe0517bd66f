/**
 * Every run of the tests tries the same random examples, so that a change is judged by what it changes. With `FUZZ=20` in the
 * environment the properties are tried twenty times as often, on new examples each time.
 */
import fc from 'fast-check';

if (!process.env.FUZZ) fc.configureGlobal({ seed: 20261129 });
