/** Stories of <ward-office-card>: one for each state, which its tests run as well. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/elements/ward-office-card/define.js';
import { story } from './fixtures/story.js';
import { states } from './ward-office-card.states.js';

const meta: Meta = {
  title: 'Elements/ward-office-card',
  component: 'ward-office-card',
  tags: ['autodocs'],
  parameters: {
    docs: {
      description: {
        component:
          'An office that takes dossiers. The office follows the procedure; what nobody verified is not shown.',
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
export const UnknownCode: StoryObj = story(states, 'unknown-code');
export const LoadingProcedure: StoryObj = story(states, 'loading-procedure');
export const ProcedureNotFound: StoryObj = story(states, 'procedure-not-found');
export const PartLeftOut: StoryObj = story(states, 'part-left-out');
export const Open: StoryObj = story(states, 'open');
export const Lunch: StoryObj = story(states, 'lunch');
export const Evening: StoryObj = story(states, 'evening');
export const Holiday: StoryObj = story(states, 'holiday');
export const Undecided: StoryObj = story(states, 'undecided');
export const NoticeCloses: StoryObj = story(states, 'notice-closes');
export const NoticeDoubt: StoryObj = story(states, 'notice-doubt');
export const Police: StoryObj = story(states, 'police');
export const Elsewhere: StoryObj = story(states, 'elsewhere');
export const NotKnown: StoryObj = story(states, 'not-known');
export const LawChanged: StoryObj = story(states, 'law-changed');
export const Several: StoryObj = story(states, 'several');
export const All: StoryObj = story(states, 'all');
export const Unverified: StoryObj = story(states, 'unverified');
export const NoHours: StoryObj = story(states, 'no-hours');
export const BadMap: StoryObj = story(states, 'bad-map');
export const UnknownOffice: StoryObj = story(states, 'unknown-office');
export const NoOffices: StoryObj = story(states, 'no-offices');
export const English: StoryObj = story(states, 'english');
export const Dark: StoryObj = story(states, 'dark');
export const Narrow: StoryObj = story(states, 'narrow');
export const LargeText: StoryObj = story(states, 'large-text');
