// Runs a bundle with the code that V8 compiled the last time. Compiling takes longer than all the rest of a warm build,
// and Node 20 has no compile cache of its own. The cache is kept by the bundle's own digest and guarded by a checksum:
// V8 itself compares lengths only. Without a folder to write to, or with a damaged file, the bundle is compiled afresh.
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const Module = require('node:module')
const os = require('node:os')
const path = require('node:path')
const vm = require('node:vm')

/** Runs a bundle beside this file; `digest` is made from its content when it is built. */
exports.start = (bundle, digest) => {
  const filename = path.join(__dirname, bundle)
  const cache = path.join(cacheFolder(), `${bundle}-${digest}-${process.version}-${process.arch}`)
  const cachedData = read(cache)
  const script = new vm.Script(Module.wrap(fs.readFileSync(filename, 'utf8')), { filename, cachedData })
  const run = script.runInThisContext()
  const bundled = new Module(filename, module)
  bundled.filename = filename
  bundled.paths = Module._nodeModulePaths(__dirname)
  run.call(bundled.exports, bundled.exports, Module.createRequire(filename), bundled, filename, __dirname)
  if (cachedData === undefined || script.cachedDataRejected) {
    // Made after the work, the cache holds the functions that were really called.
    process.once('exit', () => write(cache, script.createCachedData()))
  }
}

function cacheFolder() {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  const base = XDG_CACHE_HOME || (process.platform === 'win32' && LOCALAPPDATA) || path.join(os.homedir(), '.cache')
  return path.join(base, 'fandeck', 'code')
}

function read(cache) {
  try {
    const bytes = fs.readFileSync(cache)
    const data = bytes.subarray(32)
    return sha256(data).equals(bytes.subarray(0, 32)) ? data : undefined
  } catch {
    return undefined
  }
}

function write(cache, data) {
  const temporary = `${cache}.${process.pid}.tmp`
  try {
    fs.mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 })
    fs.writeFileSync(temporary, Buffer.concat([sha256(data), data]), { mode: 0o600 })
    fs.renameSync(temporary, cache)
    removeOthers(cache)
  } catch {
    fs.rmSync(temporary, { force: true })
  }
}

/** Caches of earlier builds are of no more use. */
function removeOthers(cache) {
  const folder = path.dirname(cache)
  const bundle = path.basename(cache).split('-')[0]
  const age = (file) => Date.now() - fs.statSync(path.join(folder, file)).mtimeMs
  for (const file of fs.readdirSync(folder)) {
    if (file.startsWith(`${bundle}-`) && file !== path.basename(cache) && age(file) > 7 * 24 * 3600 * 1000) {
      fs.rmSync(path.join(folder, file), { force: true })
    }
  }
}

function sha256(data) {
  return createHash('sha256').update(data).digest()
}
