/** What can be done with the card: to paper, to the phone, to others, to the ear. Loaded on demand below the list. */
import { html, nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Guide } from '../../../guide/index.js';
import { encodeState } from '../../../guide/link-state.js';
import { getHost, type HostSpeech } from '../../../host/index.js';
import { msg, str } from '../../../localization/index.js';
import { baseStyles } from '../base.styles.js';
import type { GuideSession } from '../guide-session.js';
import { Lazy } from '../lazy.js';
import type { SheetKind } from '../sheet/print-sheet.js';
import { WardElement } from '../ward-element.js';
import { canShare, copy, copySelected, share } from './actions.js';
import { listAddress, type ListAddress } from './address.js';
import { answeredQuestions } from './answered.js';
import { asPlainText, asSentences, privateLine, type TextBlock } from './card-text.js';
import { carryStyles } from './carry.styles.js';
import { guideText, publicGuide } from './public-text.js';
import { Reader } from './reader.js';
import { webSpeech } from './web-speech.js';

type Drawer = { kind: 'qr' } | { kind: 'text'; text: string };

/** A phone has no use for a code that phones read. */
const PHONE = '(pointer: coarse) and (max-width: 40em)';

const scanWords = () => msg('Quét bằng điện thoại để mang danh sách theo.', { id: 'qr.scan' });
/** Of a part that is not there: most often there is no network. */
const notLoaded = () => msg('Chưa tải được phần này. Vui lòng kiểm tra mạng rồi thử lại.', { id: 'carry.notLoaded' });

/** Not part of the public elements: the list shows it. */
export class CarryBar extends WardElement {
  static override styles = [baseStyles, carryStyles];

  @property({ attribute: false }) session?: GuideSession;
  @property({ attribute: false }) guide?: Guide;
  /** The list that shows the bar, and draws its guide anew. */
  @property({ attribute: false }) list?: Pick<LitElement, 'requestUpdate' | 'updateComplete'>;
  @property({ attribute: false }) linkBase?: string;
  @property({ attribute: false }) deepLink?: string;
  /** A public device: nothing that the next person could find, and no private matter aloud. */
  @property({ type: Boolean, reflect: true }) kiosk = false;
  /** The page has no other button that stands out. */
  @property({ attribute: false }) isLead = false;

  @state() private _drawer: Drawer | null = null;
  @state() private _said: { text: string; isFailure: boolean } | null = null;

  private readonly _qr = new Lazy(this, () => import('../qr.js'));
  private readonly _loadSheet = () => import('../sheet/print-sheet.js');
  private _speech: HostSpeech | null = null;
  private _reader?: Reader;
  private _endVoices?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    const { speech } = getHost();
    this._speech = speech === undefined ? webSpeech() : speech;
    if (this._speech) {
      this._reader = new Reader(
        this._speech,
        () => this.locale,
        () => this.requestUpdate(),
      );
      // Voices come late, and a language may get one while the page is open.
      this._endVoices = this._speech.onVoices(() => this.requestUpdate());
    }
    addEventListener('pagehide', this._silence);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this._silence);
    this._endVoices?.();
    this._silence();
    this._drawer = null;
    this._said = null;
  }

  /**
   * Paper and code are wanted where there is no network any more, too, so they are fetched while nothing else happens: 11 kB, a tenth
   * of what a page with a list has loaded by then. A device that asks to save data fetches them when they are wanted.
   */
  protected override firstUpdated(): void {
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
    const fetchAhead = () => {
      void this._qr.start();
      this._loadSheet().catch(() => {}); // said when it is wanted
    };
    if (typeof requestIdleCallback === 'function') requestIdleCallback(fetchAhead);
    else setTimeout(fetchAhead, 1000);
  }

  private readonly _silence = (): void => this._reader?.stop();

  protected override willUpdate(changed: PropertyValues): void {
    // Another case is another text: what was read of the old one is not true any more.
    if (changed.has('guide') && this._reader && 'sentences' in this._reader.state) {
      const { sentences } = this._reader.state;
      const now = this.localized(() => this._sentences());
      if (now.join('\n') !== sentences.join('\n')) this._silence();
    }
  }

  private _text(isPublic: boolean): TextBlock[] {
    const session = this.session!;
    const guide = isPublic ? publicGuide(session) : this.guide!;
    return guideText(guide, session, isPublic, { plain: this.speech.plain, locale: this.locale });
  }

  private _sentences(): string[] {
    return asSentences(this._text(this.kiosk));
  }

  private get _address(): ListAddress {
    const { catalogue, procedure, facts, channel, ticks } = this.session!;
    return listAddress(encodeState({ catalogue, procedure, facts, channel, ticks }), this);
  }

  private get _url(): string | undefined {
    const address = this._address;
    return address.kind === 'address' ? address.url : undefined;
  }

  protected override render(): unknown {
    if (!this.session || !this.guide) return nothing;
    const address = this._address;
    const isPhone = !this.kiosk && matchMedia(PHONE).matches;
    const buttons = [
      address.kind === 'address' && !isPhone ? this._qrButton() : null,
      !this.kiosk && canShare() ? this._shareButton() : null,
      this._printButton(),
      this.kiosk ? null : this._button('copy', msg('Sao chép', { id: 'act.copy' }), this._copy),
      this._readButton(),
    ].filter((button) => button !== null);
    return html`<div role="group" aria-labelledby="title">
      <p id="title" class="title">${msg('Mang danh sách theo', { id: 'carry.title' })}</p>
      <div class="acts">${buttons.map((draw, index) => draw(this.isLead && index === 0))}</div>
      <div class="more">
        ${this._more(msg('In bìa hồ sơ', { id: 'act.printCover' }), 'cover')}
        ${this.kiosk ? this._more(msg('In danh sách khổ A4', { id: 'act.printA4' }), 'card') : nothing}
      </div>
      ${address.kind === 'fromDisk' ? html`<p class="soft">${msg('Trang đang mở từ tệp trên máy nên không có mã QR: điện thoại không vào được địa chỉ này.', { id: 'carry.fromDisk' })}</p>` : nothing}
      ${this._said ? html`<p class="said ${this._said.isFailure ? 'note' : 'soft'}">${this._said.text}</p>` : nothing}
      ${this._renderReading()} ${this._renderDrawer(address)}
    </div>`;
  }

  private _button(id: string, label: string, press: () => unknown, expanded?: boolean) {
    return (isLead: boolean): TemplateResult =>
      html`<button
        type="button"
        class="button ${isLead ? 'primary' : ''}"
        data-act=${id}
        aria-expanded=${expanded === undefined ? nothing : String(expanded)}
        aria-controls=${expanded ? 'drawer' : nothing}
        @click=${press}
      >
        ${label}
      </button>`;
  }

  private _more(label: string, kind: SheetKind): TemplateResult {
    return html`<button type="button" class="textual" @click=${() => this._print(kind)}>${label}</button>`;
  }

  private _qrButton() {
    const label = this.kiosk ? msg('Mang về điện thoại', { id: 'act.takeAway' }) : msg('Mã QR', { id: 'act.qr' });
    const isOpen = this._drawer?.kind === 'qr';
    return this._button('qr', label, () => (isOpen ? this._open(null) : this._openQr()), isOpen);
  }

  private _shareButton() {
    const { shareName } = getHost();
    const label = shareName
      ? msg(str`Gửi qua ${shareName}`, { id: 'act.shareBy' })
      : msg('Chia sẻ', { id: 'act.share' });
    return this._button('share', label, this._share);
  }

  private _printButton() {
    const kind = this.kiosk ? 'receipt' : 'card';
    return this._button('print', msg('In ra giấy', { id: 'act.print' }), () => this._print(kind));
  }

  /** Only where there is a voice for the language; at a kiosk only one that sends nothing to a server. */
  private _readButton() {
    const voice = this._speech?.voiceFor(this.locale);
    if (!this._reader || !voice || (this.kiosk && !voice.isLocal)) return null;
    const isOn = this._reader.state.kind === 'reading' || this._reader.state.kind === 'paused';
    return isOn
      ? this._button('read', msg('Dừng đọc', { id: 'act.stop' }), this._silence)
      : this._button('read', msg('Đọc to', { id: 'act.read' }), this._read);
  }

  private _renderReading(): TemplateResult | typeof nothing {
    const reading = this._reader?.state;
    if (!reading || reading.kind === 'silent') return nothing;
    if (reading.kind === 'failed')
      return html`<p class="said note" role="alert">
        ${msg('Máy này chưa đọc thành tiếng được. Vui lòng xem danh sách trên màn hình.', { id: 'read.failed' })}
      </p>`;
    const isLocal = this._speech?.voiceFor(this.locale)?.isLocal ?? true;
    return html`<div class="reading">
      <p class="line">${reading.sentences[reading.at]}</p>
      <button
        type="button"
        class="textual"
        @click=${() => (reading.kind === 'paused' ? this._reader!.resume() : this._reader!.pause())}
      >
        ${reading.kind === 'paused' ? msg('Đọc tiếp', { id: 'act.resume' }) : msg('Tạm dừng', { id: 'act.pause' })}
      </button>
      ${isLocal ? nothing : html`<p class="soft">${msg('Giọng đọc này của trình duyệt dùng mạng để đọc.', { id: 'read.remote' })}</p>`}
    </div>`;
  }

  private _renderDrawer(address: ListAddress): TemplateResult | typeof nothing {
    const drawer = this._drawer;
    if (!drawer) return nothing;
    const close = html`<button type="button" class="textual close" @click=${this._close}>
      ${msg('Đóng', { id: 'act.close' })}
    </button>`;
    if (drawer.kind === 'text')
      return html`<div id="drawer" class="drawer panel">
        <div>
          <label for="text"
            >${msg('Chưa tự sao chép được. Chữ đã chọn sẵn: giữ tay hoặc bấm chuột phải rồi chọn Sao chép.', { id: 'copy.byHand' })}</label
          >
          <textarea id="text" readonly .value=${drawer.text}></textarea>
          ${close}
        </div>
      </div>`;
    return html`<div id="drawer" class="drawer panel">${this._renderQr(address, close)}</div>`;
  }

  private _renderQr(address: ListAddress, close: TemplateResult): unknown {
    if (address.kind !== 'address') return nothing;
    const qr = this._qr.module;
    if (!qr && this._qr.state !== 'failed')
      return html`<p class="soft" role="status">${msg('Đang vẽ mã…', { id: 'qr.drawing' })}</p>`;
    const lead = scanWords();
    const drawn = qr?.qrCode(address.url, { label: lead, width: 60 });
    const guide = publicGuide(this.session!) ?? this.guide!;
    const hidden = privateLine(guide, this.speech.plain);
    const noCode = qr
      ? msg('Không vẽ được mã QR cho địa chỉ này. Vui lòng in ra giấy hoặc sao chép.', { id: 'qr.failed' })
      : notLoaded();
    return html`${drawn?.code ?? nothing}
      <div>
        <p class="lead">${drawn?.code ? lead : noCode}</p>
        ${
          qr
            ? html`<p>
                ${msg('Mã có thủ tục, các câu trả lời và dấu đã chọn; không có tên hay giấy tờ của ông/bà.', { id: 'qr.has' })}
              </p>`
            : nothing
        }
        ${qr && hidden ? html`<p>${hidden}</p>` : nothing}
        ${this.kiosk ? nothing : html`<button type="button" class="textual" @click=${this._copyLink}>${msg('Sao chép đường dẫn', { id: 'act.copyLink' })}</button>`}
        ${close}
      </div>`;
  }

  private _open(drawer: Drawer | null): void {
    this._drawer = drawer;
    this._said = null;
  }

  /** What could not be loaded before is tried again each time. */
  private async _openQr(): Promise<void> {
    this._open({ kind: 'qr' });
    await this._qr.start();
    if (this._drawer?.kind !== 'qr') return;
    this.localized(() => this.announce(this._qr.state === 'failed' ? notLoaded() : scanWords()));
  }

  private readonly _close = (): void => {
    const act = this._drawer?.kind === 'qr' ? 'qr' : 'copy';
    this._open(null);
    this.renderRoot.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  };

  private _say(text: string, isFailure = false): void {
    this._said = { text, isFailure };
    this.announce(text);
  }

  private readonly _share = (): void => {
    const [title, text] = this.localized(() => {
      const blocks = this._text(true);
      return [blocks[0].lines[0].text, asPlainText(blocks)];
    });
    const url = this._url;
    void share({ title, text, ...(url && { url }) }).then((outcome) => {
      if (outcome !== 'failed') return;
      this.localized(() =>
        this._say(
          msg('Máy này chưa chia sẻ được. Có thể sao chép rồi dán vào tin nhắn.', { id: 'share.failed' }),
          true,
        ),
      );
    });
  };

  /** Brings the guide up to this moment. False where there is none any more: the list says why. */
  private async _isCurrent(): Promise<boolean> {
    this.list?.requestUpdate();
    await this.list?.updateComplete;
    return this.isConnected;
  }

  private readonly _copy = async (): Promise<void> => {
    if (!(await this._isCurrent())) return;
    const text = this.localized(() => asPlainText(this._text(false), this._url));
    void this._copyText(text, () => msg('Đã sao chép danh sách.', { id: 'copy.done' }));
  };

  private readonly _copyLink = (): void => {
    const url = this._url;
    if (url) void this._copyText(url, () => msg('Đã sao chép đường dẫn.', { id: 'copy.linkDone' }));
  };

  private async _copyText(text: string, done: () => string): Promise<void> {
    let isCopied = await copy(text);
    if (!isCopied) {
      this._open({ kind: 'text', text });
      await this.updateComplete;
      const field = this.renderRoot.querySelector('textarea');
      isCopied = field !== null && copySelected(field);
    }
    if (!isCopied) return; // the field says what to do, and has the focus
    if (this._drawer?.kind === 'text') {
      this._close();
      await this.updateComplete;
    }
    this.localized(() => this._say(done()));
  }

  private readonly _read = async (): Promise<void> => {
    if (await this._isCurrent()) this._reader?.start(this.localized(() => this._sentences()));
  };

  private async _print(kind: SheetKind): Promise<void> {
    this._said = null;
    if (!(await this._isCurrent())) return;
    const session = this.session!;
    const { text, plain } = this.speech;
    const outcome = await this._loadSheet().then(
      ({ printSheet }) =>
        printSheet(kind, {
          guide: this.guide!,
          catalogue: session.catalogue,
          isTicked: (id) => session.isTicked(id),
          answers: this.localized(() => answeredQuestions(this.guide!, plain, this.locale)),
          link: this._url,
          isIncomplete: session.isIncomplete,
          host: { text, plain, locale: this.locale },
        }),
      () => 'notLoaded' as const,
    );
    if (outcome === 'printed') return;
    this.localized(() =>
      this._say(
        outcome === 'notLoaded'
          ? notLoaded()
          : msg('Chưa in được từ trang này. Có thể sao chép danh sách, hoặc mở trang bằng trình duyệt khác.', {
              id: 'print.failed',
            }),
        true,
      ),
    );
  }
}
