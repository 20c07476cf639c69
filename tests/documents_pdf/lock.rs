//! The oldest protection of PDFs (RC4, 40 bits): enough to ask for a password.

const ID: [u8; 16] = *b"0123456789abcdef";
const PADDING: [u8; 32] = *b"\x28\xBF\x4E\x5E\x4E\x75\x8A\x41\x64\x00\x4E\x56\xFF\xFA\x01\x08\
    \x2E\x2E\x00\xB6\xD0\x68\x3E\x80\x2F\x0C\xA9\xFE\x64\x53\x69\x7A";

pub(crate) struct Lock {
    key: Vec<u8>,
    pub(crate) dictionary: Vec<u8>,
    pub(crate) trailer: String,
}

impl Lock {
    pub(crate) fn by(password: &[u8]) -> Self {
        let padded = [password, &PADDING].concat()[..32].to_vec();
        let owner = rc4(&md5(&padded)[..5], &padded);
        let rights = [0xfc, 0xff, 0xff, 0xff];
        let key = md5(&[&padded[..], &owner, &rights, &ID].concat())[..5].to_vec();
        let (owner, user) = (hex(&owner), hex(&rc4(&key, &PADDING)));
        let dictionary =
            format!("<< /Filter /Standard /V 1 /R 2 /P -4 /O <{owner}> /U <{user}> >>");
        let id = hex(&ID);
        let trailer = format!("/Encrypt 3 0 R /ID [<{id}> <{id}>]");
        Self { key, dictionary: dictionary.into_bytes(), trailer }
    }

    /// The stream of an object.
    pub(crate) fn encrypted(&self, id: u32, data: &[u8]) -> Vec<u8> {
        let number = id.to_le_bytes();
        rc4(&md5(&[&self.key[..], &number[..3], &[0, 0]].concat())[..10], data)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn rc4(key: &[u8], data: &[u8]) -> Vec<u8> {
    let mut state: Vec<u8> = (0..=255).collect();
    let mut j = 0_usize;
    for i in 0..256 {
        j = (j + usize::from(state[i]) + usize::from(key[i % key.len()])) & 255;
        state.swap(i, j);
    }
    let (mut i, mut j) = (0_usize, 0_usize);
    let mut step = |byte: &u8| {
        i = (i + 1) & 255;
        j = (j + usize::from(state[i])) & 255;
        state.swap(i, j);
        byte ^ state[(usize::from(state[i]) + usize::from(state[j])) & 255]
    };
    data.iter().map(&mut step).collect()
}

fn md5(data: &[u8]) -> [u8; 16] {
    const TURNS: [[u32; 4]; 4] =
        [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let mut padded = data.to_vec();
    padded.push(0x80);
    padded.resize(data.len() + 128, 0);
    padded.truncate((data.len() + 8) / 64 * 64 + 56);
    padded.extend((data.len() as u64 * 8).to_le_bytes());
    let mut state = [0x6745_2301_u32, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
    for block in padded.chunks(64) {
        let word = |n: usize| u32::from_le_bytes(block[n * 4..n * 4 + 4].try_into().unwrap());
        let [mut a, mut b, mut c, mut d] = state;
        for n in 0..64 {
            let (mix, at) = match n / 16 {
                0 => ((b & c) | (!b & d), n),
                1 => ((d & b) | (!d & c), (5 * n + 1) % 16),
                2 => (b ^ c ^ d, (3 * n + 5) % 16),
                _ => (c ^ (b | !d), 7 * n % 16),
            };
            let sine = ((n as f64 + 1.0).sin().abs() * 4_294_967_296.0) as u32;
            let sum = a.wrapping_add(mix).wrapping_add(sine).wrapping_add(word(at));
            (a, d, c) = (d, c, b);
            b = b.wrapping_add(sum.rotate_left(TURNS[n / 16][n % 4]));
        }
        for (sum, part) in state.iter_mut().zip([a, b, c, d]) {
            *sum = sum.wrapping_add(part);
        }
    }
    let mut out = [0; 16];
    for (bytes, word) in out.chunks_mut(4).zip(state) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    out
}
