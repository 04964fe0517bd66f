/** Rules of this house that no published plugin has. See the tests in test/scripts/lint-rules.test.ts. */
import { floors } from './floors.mjs';
import { messageInFunction, messageWithId } from './messages.mjs';
import { noInlineStyle, noRem } from './templates.mjs';
import { noHtmlStrings } from './no-html-strings.mjs';

export default {
  meta: { name: 'ward' },
  rules: {
    floors,
    'message-in-function': messageInFunction,
    'message-with-id': messageWithId,
    'no-html-strings': noHtmlStrings,
    'no-inline-style': noInlineStyle,
    'no-rem': noRem,
  },
};
