import { html, nothing, type PropertyValues, type ReactiveController, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type {
  Catalogue,
  CatalogueIndex,
  ChannelKind,
  Code,
  Fact,
  FactValue,
  Procedure,
  ProcedureSummary,
} from '../../catalogue/types.js';
import type { Problem } from '../../catalogue/problems.js';
import type { ProcedureResult, Stale } from '../../catalogue/store.js';
import { CHANNEL } from '../../guide/channel.js';
import type { Answer, AnswerOptions } from '../../guide/index.js';
import { getHost } from '../../host/index.js';
import { msg } from '../../localization/index.js';
import { CatalogueElement } from './catalogue-element.js';
import { WardCaseChangeEvent, WardCatalogueProblemEvent } from './events.js';
import { guideAnswer, guideRules, loadGuide } from './guide-engine.js';
import { GuideSession } from './guide-session.js';
import { Lazy, unloaded } from './lazy.js';
import type { Told } from './carry/telling.js';
import { openOnChoice } from './procedure-choice.js';

type Loading = { kind: 'none' } | { kind: 'loading' } | ProcedureResult;

/** An element about one procedure, named by `code`. Elements inside each other share one `session`. */
export abstract class ProcedureElement extends CatalogueElement {
  /** Procedure code, `1.001193`. */
  @property() code?: string;

  /** Handed in by an element around: procedure, catalogue and state. Neither `src` nor `code` is needed then. */
  @property({ attribute: false }) session?: GuideSession;

  /** Nothing is stored on the device: ticks and answers end with the page. */
  @property({ type: Boolean, attribute: 'no-storage' }) noStorage = false;

  /** A public device: keeps nothing, takes lists to phones and to paper of 80 mm; nothing to copy, nothing private aloud. */
  @property({ type: Boolean }) kiosk = false;

  /**
   * Opens lists that were carried here in a link (`#ward=…`), and lets links to this page be made. A value replaces the
   * name `ward`. Off when absent.
   */
  @property({ attribute: 'deep-link' }) deepLink?: string;

  /** The element around decides which procedure a link opens. */
  @property({ attribute: false }) isInner = false;

  /** What parts of the content are in. */
  private readonly _needed: Lazy<unknown>[] = [];

  /** Words for where no guide is drawn; few answers need them. */
  private readonly _outcome = this.needs(() => import('./outcome.js'));

  /** What is kept, and the way to clear it. */
  private readonly _kept = new Lazy(this, () => import('./carry/kept-acts.js'));

  /** Said where a link names nothing that can be opened. */
  @state() private _linkNote?: () => TemplateResult;

  @state() private _loaded: Loading = { kind: 'none' };

  /** Where the focus was when the heading was asked for; null when nobody asks. */
  private _focusFrom: Element | null = null;

  private _own?: GuideSession;
  private _restored?: Promise<void>;
  private _wanted?: { store: unknown; code: Code };
  private _heard?: GuideSession;
  private _unsubscribe?: () => void;
  private _clock?: ReactiveController;

  /** Draws the procedure. */
  protected abstract renderProcedure(guide: Answer, catalogue: Catalogue | CatalogueIndex): unknown;

  /** A module that part of the content is in: where it cannot be loaded the element says that something is missing. */
  protected needs<T>(load: () => Promise<T>): Lazy<T> {
    const lazy = new Lazy(this, load);
    this._needed.push(lazy);
    return lazy;
  }

  /** The session in force: the one handed in, else the element's own. Only there once the procedure is. */
  protected get guideSession(): GuideSession {
    return (this.session ?? this._own) as GuideSession; // `renderProcedure` runs only when there is one
  }

  constructor() {
    super();
    // Alone on a page it goes to the other procedure itself; inside another element that one does.
    openOnChoice(
      this,
      () => !this.session,
      (code) => this.open(code),
    );
  }

  /** Shows another procedure in this place: what was pressed goes away, and what was said of the old one does not hold. */
  protected open(code: Code): void {
    this.code = code;
    this.announce('');
    this.focusHeading();
  }

  /**
   * Moves the focus to the heading as soon as it is there, for who opened it by keyboard.
   * @param from where the focus was when the procedure was asked for
   */
  focusHeading(from: Element | null = document.activeElement): void {
    this._focusFrom = from ?? document.body;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this._onHash);
    void this._openLink();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this._onHash);
    this._unsubscribe?.();
    this._heard = undefined;
    this._wanted = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.session) {
      super.willUpdate(changed);
      this._follow();
      if (this._loaded.kind === 'found') this._settleOwn(this._loaded.procedure);
    }
    this._listen();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const name = this._focusFrom && this.renderRoot.querySelector<HTMLElement>('[tabindex]');
    if (!name) return;
    // Who went on to another part of the page while it was loading is left there.
    if ([this._focusFrom, document.body].includes(document.activeElement as Element))
      name.focus({ preventScroll: true });
    this._focusFrom = null;
  }

  protected override render(): unknown {
    const { session } = this;
    return html`${unloaded(this._needed)}${
      session
        ? this.renderProcedure(this._answer(session.procedure, session.catalogue), session.catalogue)
        : super.render()
    }`;
  }

  protected override renderReady(catalogue: Catalogue | CatalogueIndex): unknown {
    const loaded = this._loaded;
    switch (loaded.kind) {
      case 'none':
        return html`${this._linkNote?.() ?? nothing}
          <p class="note plain">${msg('Chưa chọn thủ tục.', { id: 'detail.none' })}</p>`;
      case 'loading':
        return this.renderOpening();
      case 'unknown':
        return this._outcome.get()?.unknownNote(loaded.code, this.speech.link) ?? nothing;
      case 'failed':
        return this.renderFailure(loaded.problem, () => this._retry());
      case 'found':
        return html`${this._renderLeftOut()}${this.renderProcedure(this._answer(loaded.procedure, catalogue), catalogue)}`;
    }
  }

  /** Drawn while the procedure, or what no part of it may be read without, is on its way. */
  protected renderOpening(): TemplateResult {
    return html`<p class="status soft" role="status">${msg('Đang mở thủ tục…', { id: 'status.loadingProcedure' })}</p>`;
  }

  /** The element around says that its list is a copy. */
  protected override get stale(): Stale | undefined {
    const list = super.stale;
    return this.isInner && list ? undefined : ((this._loaded as { stale?: Stale }).stale ?? list);
  }

  /** With a part of the record left out, no list of it may be called complete. */
  private get _isIncomplete(): boolean {
    const { problems } = this._loaded as { problems?: readonly Problem[] };
    return problems?.some(({ kind }) => kind === 'partLeftOut' || kind === 'brokenCondition') === true;
  }

  private _renderLeftOut(): TemplateResult | typeof nothing {
    if (!this._isIncomplete) return nothing;
    return html`<p class="note">
      ${msg('Một phần nội dung của thủ tục này bị lỗi nên không hiển thị: danh sách có thể thiếu. Vui lòng hỏi cán bộ.', { id: 'err.partLeftOut' })}
    </p>`;
  }

  /** Offices open and close, limits pass and days end while the page is open. */
  protected followClock(): void {
    this._clock ??= new (guideRules().MinuteClock)(this);
  }

  private _answer(procedure: Procedure, catalogue: Catalogue | CatalogueIndex): Answer {
    this.followClock();
    const { facts, channel } = this.guideSession;
    return guideAnswer({ ...catalogue, procedures: [procedure] }, procedure.code, {
      facts,
      channel,
      now: getHost().now(),
      ...this.asked(),
    });
  }

  /** What the element asks beside the answers of the session: another moment, way of filing or office. */
  protected asked(): Partial<AnswerOptions> {
    return {};
  }

  /** Starts loading when code or catalogue changed. An answer to an older question is thrown away. */
  private _follow(): void {
    const { store } = this.source;
    if (!store || store.state.kind !== 'ready' || !this.code) {
      if (!this.code) this._loaded = { kind: 'none' };
      this._wanted = undefined;
      return;
    }
    // The state object is part of the question: after a retry the same store has a new catalogue.
    const wanted = { store: store.state, code: this.code.trim() };
    if (this._wanted?.store === wanted.store && this._wanted.code === wanted.code) return;
    this._wanted = wanted;
    this._loaded = { kind: 'loading' };
    const rules = loadGuide().then(
      () => null,
      (): ProcedureResult => ({ kind: 'failed', problem: { kind: 'offline', severity: 'error', code: wanted.code } }),
    );
    void Promise.all([store.procedure(wanted.code), rules]).then(([procedure, failure]) => {
      if (this._wanted !== wanted) return;
      this._loaded = failure ?? procedure;
      this._tell(this._loaded, store.url);
    });
  }

  private _tell(result: ProcedureResult, url: string): void {
    if (result.kind === 'found') return;
    const problem =
      result.kind === 'failed' ? result.problem : { kind: 'unknownCode', severity: 'error', code: result.code };
    this.dispatchEvent(new WardCatalogueProblemEvent(url, [problem]));
  }

  private _retry(): void {
    this._wanted = undefined;
    this.requestUpdate();
  }

  private readonly _onHash = (): void => void this._openLink(true);

  /** Opens what a link in the address names. Nothing is loaded for it where there is none. */
  private async _openLink(isNew = false): Promise<void> {
    if (this.deepLink == null || this.session || !location.hash.includes('=')) return;
    const link = await import('./carry/arrive.js').catch(() => null);
    if (!this.isConnected) return;
    if (isNew) link?.linkArrived(this.deepLink);
    const code = link?.linkedCode(this.deepLink);
    if (code === 'damaged' && !this.code) this._linkNote = link?.damagedNote;
    if (!this.isInner && code && code !== 'damaged' && code !== this.code) this.open(code);
    else if (this._own) {
      const session = this._own;
      await this._restored; // what a link brings comes on top of what is kept here
      if (session === this._own && this.isConnected) link?.arrive(session, this.deepLink, this.kiosk);
    }
  }

  private _settleOwn(procedure: Procedure): void {
    if (this._own?.procedure === procedure) return;
    const { state } = this.source;
    if (state.kind !== 'ready') return;
    this._own = new GuideSession(state.catalogue, procedure, !this.noStorage && !this.kiosk);
    this._own.isIncomplete = this._isIncomplete;
    this._restored = this._own.restore();
    void this._openLink();
  }

  private _listen(): void {
    const session = this.session ?? this._own;
    // What arrives late draws an element that is gone once more: it must not begin to listen again.
    if (this._heard === session || !this.isConnected) return;
    this._unsubscribe?.();
    this._heard = session;
    this._unsubscribe = session?.subscribe(() => this.requestUpdate());
  }

  /** Answers a question, or takes the answer back, and tells the host. */
  protected answerFact(fact: Fact, value: FactValue | undefined): void {
    this.guideSession.setFact(fact.id, value);
    this._tellAnswer(fact, value);
  }

  /** Chooses how to hand in, and tells the host. */
  protected answerChannel(kind: ChannelKind | undefined): void {
    this.guideSession.setChannel(kind);
    this._tellAnswer({ id: CHANNEL }, kind);
  }

  /** Tells the host of an answer. What is private is not told. */
  private readonly _tellAnswer = ({ id, sensitive }: Told, value: FactValue | undefined): void => {
    const { procedure } = this.guideSession;
    // That a follow-up question of a private one was answered at all would tell how that one was.
    if (sensitive || !guideRules().privateFacts(procedure).has(id))
      this.dispatchEvent(new WardCaseChangeEvent(procedure.code, id, sensitive ? undefined : value));
  };

  /** Says what is kept as soon as there is anything, with the way to clear it and back. */
  protected renderKept(): unknown {
    return this._kept.get()?.keptActs(this.guideSession, this.viewHost);
  }

  /** Takes the last change back, and says so. */
  protected readonly undo = (): void => {
    this.guideSession.undo();
    this.localized(() => this.undone(msg('Đã hoàn tác.', { id: 'papers.undone' })));
  };

  protected undone(text: string): void {
    this.announce(text);
  }

  /** What stands where no guide is drawn: another procedure, a refusal, or content that no longer holds. */
  protected renderOutcome(
    guide: Exclude<Answer, { kind: 'unknownProcedure' | 'guide' }>,
    catalogue: Catalogue | CatalogueIndex,
  ): unknown {
    const nameOf = (code: Code) => this.nameOf(code, catalogue);
    return this._outcome.get()?.outcomeBlock(guide, { ...this.speech, nameOf, locale: this.locale }) ?? nothing;
  }

  /** A guide without papers. */
  protected renderNoPapers(isKnown: boolean, portalUrl: string | undefined): unknown {
    return this._outcome.get()?.noPapersNote(isKnown, portalUrl, this.speech.link) ?? nothing;
  }

  /** What views loaded on demand need of the element. */
  protected get viewHost() {
    return {
      ...this.speech,
      element: this as HTMLElement & { updateComplete: Promise<unknown> },
      session: this.guideSession,
      state: this.source.state,
      undo: this.undo,
      tellAnswer: this._tellAnswer,
      level: this.headingLevel + 1,
      locale: this.locale,
      nameOf: (code: Code) => this.nameOf(code, this.guideSession.catalogue),
      announce: (text: string) => this.announce(text),
      localized: <T>(run: () => T) => this.localized(run),
      requestUpdate: () => this.requestUpdate(),
    };
  }

  /** The name to show for a code of this catalogue: what people say, else the official one, else the code. */
  protected nameOf(
    code: Code,
    catalogue: { procedures: readonly Pick<ProcedureSummary, 'code' | 'name' | 'shortName'>[] },
  ): unknown {
    const found = catalogue.procedures.find((entry) => entry.code === code);
    return found ? this.text(found.shortName ?? found.name) : code;
  }
}
