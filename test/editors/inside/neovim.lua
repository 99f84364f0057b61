-- Does what a writer does in Neovim, and writes what was seen to the file that RESULT names.
local function wait_for(what, fits)
  assert(vim.wait(15000, fits, 20), 'waited in vain for ' .. what)
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return text_of(vim.api.nvim_win_get_buf(window))
    end
  end
end

local function use()
  wait_for('diagnostics', function() return #vim.diagnostic.get(0) > 0 end)
  local all = vim.diagnostic.get(0)
  local found = all[1]
  local seen = {
    count = #all,
    code = found.code,
    message = found.message,
    severity = ({ 'error', 'warning', 'information', 'hint' })[found.severity],
    marked = vim.api.nvim_buf_get_text(0, found.lnum, found.col, found.end_lnum, found.end_col, {})[1],
    actions = {},
  }

  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col + 1 })
  vim.lsp.buf.hover()
  wait_for('a hover', floating_text)
  seen.hover = floating_text()

  local before = text_of(0)
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      table.insert(seen.actions, action.title)
      return action.title:find('^Replace') ~= nil
    end,
  })
  wait_for('the rewording', function() return text_of(0) ~= before end)
  seen.text = text_of(0)
  wait_for('no diagnostics', function() return #vim.diagnostic.get(0) == 0 end)
  return seen
end

local worked, result = pcall(use)
vim.fn.writefile({ vim.json.encode(worked and result or { error = tostring(result) }) }, vim.env.RESULT)
vim.cmd('qall!')
