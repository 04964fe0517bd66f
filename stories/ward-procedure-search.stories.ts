/** Stories of <ward-procedure-search>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-procedure-search/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-procedure-search.states.js';

const meta: Meta = {
  title: 'Elements/ward-procedure-search',
  component: 'ward-procedure-search',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'The one tag a ward site needs: search box, filters, results, and the chosen procedure in place. Words may be typed without marks. With `href-template` results are real links; with `deep-link` query and procedure stand in the address of the page.',
      },
    },
  },
};
export default meta;

export const Loading: StoryObj = story(states, 'loading');
export const NotFound: StoryObj = story(states, 'not-found');
export const ServerError: StoryObj = story(states, 'server-error');
export const Html: StoryObj = story(states, 'html');
export const Truncated: StoryObj = story(states, 'truncated');
export const Mistyped: StoryObj = story(states, 'mistyped');
export const WrongVersion: StoryObj = story(states, 'wrong-version');
export const OtherFormat: StoryObj = story(states, 'other-format');
export const Offline: StoryObj = story(states, 'offline');
export const MissingSource: StoryObj = story(states, 'missing-source');
export const SavedCopy: StoryObj = story(states, 'saved-copy');
export const Empty: StoryObj = story(states, 'empty');
export const OneBadRecord: StoryObj = story(states, 'one-bad-record');
export const DuplicateCodes: StoryObj = story(states, 'duplicate-codes');
export const Start: StoryObj = story(states, 'start');
export const Results: StoryObj = story(states, 'results');
export const ActiveResult: StoryObj = story(states, 'active-result');
export const FormerName: StoryObj = story(states, 'former-name');
export const NoResult: StoryObj = story(states, 'no-result');
export const FilteredAway: StoryObj = story(states, 'filtered-away');
export const LifeEvent: StoryObj = story(states, 'life-event');
export const Field: StoryObj = story(states, 'field');
export const ByCodes: StoryObj = story(states, 'by-codes');
export const Links: StoryObj = story(states, 'links');
export const ManyResults: StoryObj = story(states, 'many-results');
export const Opened: StoryObj = story(states, 'opened');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const DarkOpened: StoryObj = story(states, 'dark-opened');
export const Narrow: StoryObj = story(states, 'narrow');
export const NarrowOpened: StoryObj = story(states, 'narrow-opened');
export const LargeText: StoryObj = story(states, 'large-text');
