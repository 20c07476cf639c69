/** The worker of the single file: it finds engine and model in its own code. */
import { useAssetReader } from "./assets.ts";
import { unpacked, type PackedFiles } from "./packed.ts";

useAssetReader((url) => unpacked((globalThis as unknown as { PACKED: PackedFiles }).PACKED[url.pathname] ?? ""));

import "./worker.ts";
