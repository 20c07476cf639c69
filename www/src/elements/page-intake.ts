import type { ReactiveController, ReactiveControllerHost } from "lit";
import { droppedFiles } from "../intake/folders.ts";
import { CARD_TYPE } from "./khulasa-articles.ts";
import type { KhulasaIntake } from "./khulasa-intake.ts";

/** Catches what is pasted or dropped anywhere on the page and hands it to the intake. */
export class PageIntake implements ReactiveController {
  /** Something that can be read is held over the page. */
  over = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly intake: () => KhulasaIntake,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("paste", this.paste);
    addEventListener("dragover", this.hover);
    addEventListener("dragleave", this.leave);
    addEventListener("drop", this.drop);
  }

  hostDisconnected(): void {
    removeEventListener("paste", this.paste);
    removeEventListener("dragover", this.hover);
    removeEventListener("dragleave", this.leave);
    removeEventListener("drop", this.drop);
  }

  private readonly paste = (event: ClipboardEvent): void => {
    if (inField(event)) return;
    const files = event.clipboardData?.files;
    if (files?.length) return void this.intake().takeFiles([...files]);
    this.intake().takeText(event.clipboardData?.getData("text/plain") ?? "");
  };

  private readonly hover = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes(CARD_TYPE)) return;
    // A piece of text over the field is the field's own business.
    if (!holdsFiles(event) && inField(event)) return;
    event.preventDefault();
    this.show(true);
  };

  private readonly leave = (event: DragEvent): void => {
    if (!event.relatedTarget) this.show(false);
  };

  private readonly drop = (event: DragEvent): void => {
    this.show(false);
    if (!holdsFiles(event) && inField(event)) return;
    event.preventDefault();
    if (event.dataTransfer?.types.includes(CARD_TYPE)) return;
    if (holdsFiles(event) && event.dataTransfer) void droppedFiles(event.dataTransfer).then((files) => this.intake().takeFiles(files));
    else this.intake().takeText(event.dataTransfer?.getData("text/plain") ?? "");
  };

  private show(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

function inField(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement);
}
