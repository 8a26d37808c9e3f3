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
  mustStandSomewhere()
  const filename = path.join(__dirname, bundle)
  // Each command calls functions of its own, so each has a cache of its own.
  const command = /^[a-z]{2,12}$/.exec(process.argv[2] ?? '')?.[0] ?? 'other'
  const cache = path.join(cacheFolder(), `${bundle}-${digest}-${command}-${process.version}-${process.arch}`)
  const { work, data: cachedData } = read(cache) ?? { work: 0 }
  // The bundle is ASCII, which is read ten times as fast as UTF-8 and takes half the memory.
  const script = new vm.Script(Module.wrap(fs.readFileSync(filename, 'latin1')), { filename, cachedData })
  const run = script.runInThisContext()
  const bundled = new Module(filename, module)
  bundled.filename = filename
  bundled.paths = Module._nodeModulePaths(__dirname)
  run.call(bundled.exports, bundled.exports, Module.createRequire(filename), bundled, filename, __dirname)
  const missing = cachedData === undefined || script.cachedDataRejected
  process.once('exit', () => {
    const worked = milliseconds()
    // Made after the work, the cache holds the functions that were really called. A run that worked much longer than the
    // one that made it has called more of them: `--help` leaves a quarter of what a build needs.
    if (missing || worked > 2 * work) write(cache, worked, script.createCachedData())
  })
}

/** Nothing works in a folder that was removed: Node throws wherever it is asked for. */
function mustStandSomewhere() {
  try {
    process.cwd()
  } catch {
    process.stderr.write('error the folder that you are in does not exist any more\n')
    process.exit(3)
  }
}

/** A relative XDG_CACHE_HOME counts as none, as its specification says. */
function cacheFolder() {
  const { XDG_CACHE_HOME = '', LOCALAPPDATA } = process.env
  const own = (process.platform === 'win32' && LOCALAPPDATA) || path.join(os.homedir(), '.cache')
  return path.join(path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : own, 'fandeck', 'code')
}

/** The cached code and how long the run worked that made it, or undefined. Eight bytes keep the code aligned. */
function read(cache) {
  try {
    const bytes = fs.readFileSync(cache)
    const rest = bytes.subarray(32)
    if (!sha256(rest).equals(bytes.subarray(0, 32))) return undefined
    return { work: rest.readUInt32LE(0), data: rest.subarray(8) }
  } catch {
    return undefined
  }
}

function write(cache, work, data) {
  const rest = Buffer.concat([Buffer.alloc(8), data])
  rest.writeUInt32LE(work)
  const temporary = `${cache}.${process.pid}.tmp`
  try {
    fs.mkdirSync(path.dirname(cache), { recursive: true, mode: 0o700 })
    fs.writeFileSync(temporary, Buffer.concat([sha256(rest), rest]), { mode: 0o600 })
    fs.renameSync(temporary, cache)
    removeOthers(cache)
  } catch {
    remove(temporary)
  }
}

function remove(file) {
  try {
    fs.rmSync(file, { force: true })
  } catch {
    // Where nothing could be written there is nothing to remove.
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

/** What this process has used of a processor. */
function milliseconds() {
  return Math.round(process.cpuUsage().user / 1000)
}

function sha256(data) {
  return createHash('sha256').update(data).digest()
}
