// SPDX-License-Identifier: GPL-3.0-or-later

/// The version that reports and the command state.
public let korridorVersion = "0.1.0"
