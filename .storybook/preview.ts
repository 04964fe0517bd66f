import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';

// Written by `npm run build`; without it the tables of attributes and events stay empty.
const manifests = import.meta.glob<{ default: unknown }>('../custom-elements.json', { eager: true });
for (const { default: manifest } of Object.values(manifests)) setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes: {
    language: {
      description: 'Language of the page around the element',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
  },
  initialGlobals: { language: 'vi' },
  decorators: [(story, { globals }) => html`<div lang=${globals.language as string}>${story()}</div>`],
  parameters: {
    a11y: { test: 'error' },
    layout: 'padded',
    viewport: {
      options: {
        phone: { name: 'Phone, 360 px', styles: { width: '360px', height: '740px' }, type: 'mobile' },
        tablet: { name: 'Tablet, 768 px', styles: { width: '768px', height: '1024px' }, type: 'tablet' },
        desktop: { name: 'Desktop, 1280 px', styles: { width: '1280px', height: '900px' }, type: 'desktop' },
      },
    },
  },
};

export default preview;
