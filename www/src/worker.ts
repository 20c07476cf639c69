import type { Progress } from "./analyzer.ts";
import { asAnalysisError } from "./errors.ts";
import { LocalAnalyzer } from "./local.ts";
import type { Answer, Request } from "./protocol.ts";

const scope = globalThis as unknown as {
  onmessage: (message: MessageEvent<Request>) => void;
  postMessage: (answer: Answer) => void;
};

let analyzer: LocalAnalyzer | undefined;

scope.onmessage = ({ data }) => void serve(data);

async function serve(request: Request): Promise<void> {
  const { id, files } = request;
  analyzer ??= new LocalAnalyzer(Object.fromEntries(Object.entries(files).map(([name, address]) => [name, new URL(address)])));
  try {
    const onProgress = (progress: Progress) => scope.postMessage({ id, progress });
    if (request.kind === "dossier") scope.postMessage({ id, dossier: await analyzer.gather(request, { onProgress }) });
    else if (request.kind === "parts") scope.postMessage({ id, parts: await analyzer.parts(request.text, { onProgress }) });
    else scope.postMessage({ id, report: await analyzer.analyze(request.text, request.options, { onProgress }) });
  } catch (thrown) {
    const { code, message } = asAnalysisError(thrown, "crashed");
    scope.postMessage({ id, failure: { code, message } });
  }
}
