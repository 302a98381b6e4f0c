-- Neovim 0.7 to 0.11: loads a snippet of the guide, opens a caption, and writes what it saw as JSON.
-- env: SNIPPET (Lua file), CAPTION (its path), OUT
local out = {}
local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients -- 0.10 renamed it

local function finish(code)
  for _, c in pairs(get_clients()) do vim.lsp.stop_client(c.id) end
  out.stopped = vim.wait(3000, function() return next(get_clients()) == nil end, 20)
  vim.fn.writefile({ vim.fn.json_encode(out) }, vim.env.OUT)
  vim.cmd(code == 0 and "qall!" or "cquit " .. code)
end

local ok, err = pcall(function()
  dofile(vim.env.SNIPPET)
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.CAPTION))
  local buf = vim.api.nvim_get_current_buf()
  local function diags() return vim.diagnostic.get(buf) end
  local function found(word)
    return vim.tbl_filter(function(d) return d.message:find(word, 1, true) ~= nil end, diags())
  end
  assert(vim.wait(15000, function() return #found("sobatpustaka") == 2 end, 20), "no diagnostics: " .. vim.inspect(diags()))
  local _, client = next(get_clients())
  out.offset_encoding = client.offset_encoding
  out.diagnostics = {}
  for i, d in ipairs(diags()) do -- columns are bytes, from 0
    out.diagnostics[i] = { lnum = d.lnum, col = d.col, end_col = d.end_col, message = d.message, code = d.code, source = d.source }
  end

  local function request(method, params)
    local res, e = vim.lsp.buf_request_sync(buf, method, params, 5000)
    assert(res and res[client.id] and not res[client.id].error, method .. ": " .. vim.inspect(e or res))
    return res[client.id].result
  end
  vim.api.nvim_win_set_cursor(0, { 7, vim.fn.stridx(vim.fn.getline(7), "sobatpustaka") })
  out.hover = request("textDocument/hover", vim.lsp.util.make_position_params(0, client.offset_encoding))
  out.lens = request("textDocument/codeLens", { textDocument = vim.lsp.util.make_text_document_params(buf) })

  while #found("sobatpustaka") > 0 do
    local n, d = #found("sobatpustaka"), found("sobatpustaka")[1]
    local params = vim.lsp.util.make_given_range_params(
      { d.lnum + 1, d.col }, { d.lnum + 1, d.end_col - 1 }, buf, client.offset_encoding)
    params.context = { diagnostics = {}, only = { "quickfix" } }
    local fix = vim.tbl_filter(function(a) return a.isPreferred end, request("textDocument/codeAction", params))[1]
    vim.lsp.util.apply_workspace_edit(fix.edit, client.offset_encoding)
    assert(vim.wait(5000, function() return #found("sobatpustaka") < n end, 20), "the finding did not go")
  end

  vim.api.nvim_buf_set_lines(buf, 8, 9, true, { "😀 Kunjungi perpustakaan nas" })
  vim.api.nvim_win_set_cursor(0, { 9, #vim.fn.getline(9) })
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  params.position.character = vim.lsp.util._str_utfindex_enc and vim.lsp.util._str_utfindex_enc(vim.fn.getline(9), nil, client.offset_encoding)
    or params.position.character
  vim.wait(200)
  out.items = request("textDocument/completion", params).items
  out.text = vim.api.nvim_buf_get_lines(buf, 0, -1, true)
end)
if not ok then out.error = tostring(err) end
finish(ok and 0 or 1)
