import { asAnalysisError } from "./errors.ts";
import { LocalAnalyzer } from "./local.ts";
import type { Answer, Request } from "./protocol.ts";

const scope = globalThis as unknown as {
  onmessage: (message: MessageEvent<Request>) => void;
  postMessage: (answer: Answer) => void;
};

let analyzer: LocalAnalyzer | undefined;

scope.onmessage = ({ data }) => void serve(data);

async function serve({ id, text, options, wasm, model }: Request): Promise<void> {
  analyzer ??= new LocalAnalyzer({ wasm: wasm ? new URL(wasm) : undefined, model: model ? new URL(model) : undefined });
  try {
    const onProgress = (progress: import("./analyzer.ts").Progress) => scope.postMessage({ id, progress });
    scope.postMessage({ id, report: await analyzer.analyze(text, options, { onProgress }) });
  } catch (thrown) {
    const { code, message } = asAnalysisError(thrown, "crashed");
    scope.postMessage({ id, failure: { code, message } });
  }
}
